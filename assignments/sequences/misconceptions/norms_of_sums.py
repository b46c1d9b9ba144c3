# fails: norms_at_each_step, norms_of_the_given_loss, norms_over_many_decades
# es: suma los gradientes de las secuencias antes de tomar la norma
# en: adds the gradients of the sequences before taking the norm
def rnn_gradient_norms(network, x, loss_of):
    inputs = x.detach().clone().requires_grad_()
    outputs, _ = network(inputs)
    (gradient,) = torch.autograd.grad(loss_of(outputs), inputs)
    return gradient.sum(dim=0).norm(dim=1)
