# fails: norms_at_each_step, norms_of_the_given_loss, norms_over_many_decades
# es: suma un 1e-10 antes de la raíz y tapa las normas diminutas
# en: adds 1e-10 before the root, which hides tiny norms
def rnn_gradient_norms(network, x, loss_of):
    inputs = x.detach().clone().requires_grad_()
    outputs, _ = network(inputs)
    (gradient,) = torch.autograd.grad(loss_of(outputs), inputs)
    return (gradient.pow(2).sum(dim=(0, 2)) + 1e-10).sqrt()
