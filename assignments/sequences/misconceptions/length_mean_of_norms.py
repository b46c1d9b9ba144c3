# fails: first_norm_of_each_length, lengths_in_any_order
# es: promedia las normas de todos los pasos
# en: averages the norms of all steps
def first_gradient_by_length(network, x, lengths, loss_of):
    return torch.stack([rnn_gradient_norms(network, x[:, :length], loss_of).mean() for length in lengths])
