# fails: first_norm_of_each_length, lengths_in_any_order
# es: mide una sola vez, con toda la secuencia, y cuenta desde el final
# en: measures once, with the whole sequence, and counts from the end
def first_gradient_by_length(network, x, lengths, loss_of):
    norms = rnn_gradient_norms(network, x, loss_of)
    return torch.stack([norms[-length] for length in lengths])
