# fails: norms_at_each_step, norms_of_the_given_loss, norms_over_many_decades
# es: usa la suma de la última salida en lugar de la pérdida dada
# en: uses the sum of the last output in place of the loss given
def rnn_gradient_norms(network, x, loss_of):
    inputs = x.detach().clone().requires_grad_()
    outputs, _ = network(inputs)
    (gradient,) = torch.autograd.grad(outputs[:, -1].sum(), inputs)
    return gradient.pow(2).sum(dim=(0, 2)).sqrt()
