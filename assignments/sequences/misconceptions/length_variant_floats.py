# fails: nothing
# es: números de Python, con narrow
# en: Python numbers, with narrow
def first_gradient_by_length(network, x, lengths, loss_of):
    values = [float(rnn_gradient_norms(network, x.narrow(1, 0, int(n)), loss_of)[0]) for n in lengths]
    return torch.tensor(values, dtype=torch.float64)
