# fails: lengths_in_any_order
# es: da una sola norma a cada longitud repetida
# en: gives one norm alone for each repeated length
def first_gradient_by_length(network, x, lengths, loss_of):
    return torch.stack([rnn_gradient_norms(network, x[:, :length], loss_of)[0] for length in dict.fromkeys(lengths)])
