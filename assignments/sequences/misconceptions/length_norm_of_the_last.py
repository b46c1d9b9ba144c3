# fails: first_norm_of_each_length, lengths_in_any_order
# es: toma la norma del último paso y no la del primero
# en: takes the norm of the last step, not that of the first
def first_gradient_by_length(network, x, lengths, loss_of):
    return torch.stack([rnn_gradient_norms(network, x[:, :length], loss_of)[-1] for length in lengths])
