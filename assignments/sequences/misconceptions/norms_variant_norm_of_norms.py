# fails: nothing
# es: la norma sobre el lote de las normas de las secuencias
# en: the norm over the batch of the sequences' norms
def rnn_gradient_norms(network, x, loss_of):
    inputs = x.detach().clone().requires_grad_()
    outputs, _ = network(inputs)
    (gradient,) = torch.autograd.grad(loss_of(outputs), inputs)
    return gradient.norm(dim=2).norm(dim=0)
