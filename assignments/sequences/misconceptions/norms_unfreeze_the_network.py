# fails: network_and_input_stay
# es: deja con requires_grad todos los pesos, también los congelados
# en: leaves all weights with requires_grad, the frozen ones too
def rnn_gradient_norms(network, x, loss_of):
    network.requires_grad_(False)
    inputs = x.detach().clone().requires_grad_()
    loss_of(network(inputs)[0]).backward()
    network.requires_grad_(True)
    return inputs.grad.pow(2).sum(dim=(0, 2)).sqrt()
