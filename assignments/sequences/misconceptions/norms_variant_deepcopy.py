# fails: nothing
# es: backward() sobre una copia de la red
# en: backward() on a copy of the network
def rnn_gradient_norms(network, x, loss_of):
    import copy

    net = copy.deepcopy(network)
    inputs = torch.tensor(x.tolist(), dtype=x.dtype, requires_grad=True)
    loss_of(net(inputs)[0]).backward()
    return torch.linalg.norm(inputs.grad.transpose(0, 1).flatten(1), dim=1)
