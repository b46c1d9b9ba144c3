# fails: first_norm_of_each_length, lengths_in_any_order
# es: divide la norma del primer paso entre la del último
# en: divides the first step's norm by that of the last
def first_gradient_by_length(network, x, lengths, loss_of):
    found = []
    for length in lengths:
        norms = rnn_gradient_norms(network, x[:, :length], loss_of)
        found.append(norms[0] / norms[-1])
    return torch.stack(found)
