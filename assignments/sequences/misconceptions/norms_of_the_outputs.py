# fails: norms_at_each_step, norms_of_the_given_loss, norms_over_many_decades
# es: toma el gradiente respecto de las salidas de la red y no de su entrada
# en: takes the gradient with respect to the network's outputs, not to its input
def rnn_gradient_norms(network, x, loss_of):
    outputs, _ = network(x.detach())
    outputs = outputs.detach().requires_grad_()
    (gradient,) = torch.autograd.grad(loss_of(outputs), outputs)
    return gradient.pow(2).sum(dim=(0, 2)).sqrt()
