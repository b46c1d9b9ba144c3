# fails: lengths_in_any_order
# es: ordena las longitudes de menor a mayor
# en: sorts the lengths in ascending order
def first_gradient_by_length(network, x, lengths, loss_of):
    return torch.stack([rnn_gradient_norms(network, x[:, :length], loss_of)[0] for length in sorted(lengths)])
