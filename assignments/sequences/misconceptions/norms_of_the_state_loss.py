# fails: norms_of_the_given_loss
# es: da a la pérdida solo la última salida
# en: gives the loss the last output alone
def rnn_gradient_norms(network, x, loss_of):
    inputs = x.detach().clone().requires_grad_()
    outputs, _ = network(inputs)
    (gradient,) = torch.autograd.grad(loss_of(outputs[:, -1:]), inputs)
    return gradient.pow(2).sum(dim=(0, 2)).sqrt()
