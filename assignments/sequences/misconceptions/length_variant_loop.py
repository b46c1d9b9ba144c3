# fails: nothing
# es: rellena un tensor en un bucle
# en: fills a tensor in a loop
def first_gradient_by_length(network, x, lengths, loss_of):
    found = torch.zeros(len(lengths), dtype=x.dtype)
    for place, length in enumerate(lengths):
        found[place] = rnn_gradient_norms(network, x[:, :length].clone(), loss_of)[0]
    return found
