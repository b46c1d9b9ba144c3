# fails: nothing
# es: mide una vez las longitudes repetidas
# en: measures repeated lengths once
def first_gradient_by_length(network, x, lengths, loss_of):
    known = {n: rnn_gradient_norms(network, x[:, :n], loss_of)[0] for n in set(lengths)}
    return torch.stack([known[n] for n in lengths])
