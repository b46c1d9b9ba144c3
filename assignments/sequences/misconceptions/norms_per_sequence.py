# fails: norms_at_each_step, norms_of_the_given_loss, norms_over_many_decades
# es: da una norma por secuencia del lote en vez de una por instante
# en: gives one norm for each sequence of the batch instead of one a time step
def rnn_gradient_norms(network, x, loss_of):
    inputs = x.detach().clone().requires_grad_()
    outputs, _ = network(inputs)
    (gradient,) = torch.autograd.grad(loss_of(outputs), inputs)
    return gradient.pow(2).sum(dim=(1, 2)).sqrt()
