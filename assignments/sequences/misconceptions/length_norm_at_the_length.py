# fails: first_norm_of_each_length, lengths_in_any_order
# es: mide con toda la secuencia y toma la norma del instante de cada longitud
# en: measures with the whole sequence and takes the norm at the time step of each length
def first_gradient_by_length(network, x, lengths, loss_of):
    norms = rnn_gradient_norms(network, x, loss_of)
    return torch.stack([norms[length - 1] for length in lengths])
