# fails: first_norm_of_each_length, lengths_in_any_order
# es: da todas las longitudes hasta la mayor
# en: gives all lengths up to the longest
def first_gradient_by_length(network, x, lengths, loss_of):
    return torch.stack([rnn_gradient_norms(network, x[:, :n], loss_of)[0] for n in range(1, max(lengths) + 1)])
