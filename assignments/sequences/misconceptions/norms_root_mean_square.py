# fails: norms_at_each_step, norms_of_the_given_loss, norms_over_many_decades
# es: promedia los cuadrados en vez de sumarlos
# en: averages the squares instead of adding them up
def rnn_gradient_norms(network, x, loss_of):
    inputs = x.detach().clone().requires_grad_()
    outputs, _ = network(inputs)
    (gradient,) = torch.autograd.grad(loss_of(outputs), inputs)
    return gradient.pow(2).mean(dim=(0, 2)).sqrt()
