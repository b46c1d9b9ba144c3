# fails: first_norm_of_each_length, lengths_in_any_order
# es: da a todas las longitudes la norma de la secuencia entera
# en: gives all lengths the norm of the whole sequence
def first_gradient_by_length(network, x, lengths, loss_of):
    return rnn_gradient_norms(network, x, loss_of)[0].expand(len(lengths)).clone()
