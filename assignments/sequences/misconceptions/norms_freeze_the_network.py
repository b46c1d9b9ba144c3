# fails: network_and_input_stay
# es: deja los pesos de la red sin requires_grad
# en: leaves the network's weights without requires_grad
def rnn_gradient_norms(network, x, loss_of):
    inputs = x.detach().clone().requires_grad_()
    for p in network.parameters():
        p.requires_grad_(False)
    outputs, _ = network(inputs)
    (gradient,) = torch.autograd.grad(loss_of(outputs), inputs)
    return gradient.pow(2).sum(dim=(0, 2)).sqrt()
