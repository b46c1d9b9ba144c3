# fails: network_and_input_stay
# es: deja la red en modo de evaluación
# en: leaves the network in evaluation mode
def rnn_gradient_norms(network, x, loss_of):
    network.eval()
    inputs = x.detach().clone().requires_grad_()
    outputs, _ = network(inputs)
    (gradient,) = torch.autograd.grad(loss_of(outputs), inputs)
    return gradient.pow(2).sum(dim=(0, 2)).sqrt()
