# fails: first_norm_of_each_length, lengths_in_any_order
# es: lee los últimos pasos de x en vez de los primeros
# en: reads the last steps of x instead of the first
def first_gradient_by_length(network, x, lengths, loss_of):
    return torch.stack([rnn_gradient_norms(network, x[:, -length:], loss_of)[0] for length in lengths])
