# fails: first_norm_of_each_length, lengths_in_any_order
# es: suma las normas de todos los pasos
# en: adds up the norms of all steps
def first_gradient_by_length(network, x, lengths, loss_of):
    return torch.stack([rnn_gradient_norms(network, x[:, :length], loss_of).sum() for length in lengths])
