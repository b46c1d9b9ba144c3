# fails: first_norm_of_each_length, lengths_in_any_order
# es: lee un paso de más
# en: reads one step too many
def first_gradient_by_length(network, x, lengths, loss_of):
    return torch.stack([rnn_gradient_norms(network, x[:, : length + 1], loss_of)[0] for length in lengths])
