# fails: norms_at_each_step, norms_of_the_given_loss, norms_over_many_decades
# es: da la media del valor absoluto en vez de la norma
# en: gives the mean absolute value instead of the norm
def rnn_gradient_norms(network, x, loss_of):
    inputs = x.detach().clone().requires_grad_()
    outputs, _ = network(inputs)
    (gradient,) = torch.autograd.grad(loss_of(outputs), inputs)
    return gradient.abs().mean(dim=(0, 2))
