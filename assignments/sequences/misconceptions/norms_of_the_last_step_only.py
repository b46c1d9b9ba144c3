# fails: norms_at_each_step, norms_of_the_given_loss, norms_over_many_decades
# es: toma el gradiente solo en el último instante
# en: takes the gradient at the last time step alone
def rnn_gradient_norms(network, x, loss_of):
    inputs = x.detach().clone().requires_grad_()
    outputs, _ = network(inputs)
    (gradient,) = torch.autograd.grad(loss_of(outputs), inputs)
    return gradient[:, -1].norm().reshape(1)
