# fails: network_and_input_stay
# es: pone requires_grad al propio x recibido
# en: sets requires_grad on the very x that was given
def rnn_gradient_norms(network, x, loss_of):
    x.requires_grad_()
    outputs, _ = network(x)
    (gradient,) = torch.autograd.grad(loss_of(outputs), x)
    return gradient.pow(2).sum(dim=(0, 2)).sqrt()
