# fails: network_and_input_stay
# es: deja x siempre sin requires_grad
# en: leaves x without requires_grad, whatever it had
def rnn_gradient_norms(network, x, loss_of):
    x.requires_grad_(True)
    outputs, _ = network(x)
    (gradient,) = torch.autograd.grad(loss_of(outputs), x)
    x.requires_grad_(False)
    return torch.linalg.vector_norm(gradient, dim=(0, 2))
