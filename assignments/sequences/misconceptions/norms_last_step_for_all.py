# fails: norms_at_each_step, norms_of_the_given_loss, norms_over_many_decades
# es: repite en todos los instantes la norma del último
# en: repeats the norm of the last time step at all of them
def rnn_gradient_norms(network, x, loss_of):
    inputs = x.detach().clone().requires_grad_()
    outputs, _ = network(inputs)
    (gradient,) = torch.autograd.grad(loss_of(outputs), inputs)
    return gradient[:, -1].norm().expand(x.shape[1]).clone()
