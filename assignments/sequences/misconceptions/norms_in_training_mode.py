# fails: norms_at_each_step
# es: mide la red en modo de entrenamiento, con el dropout en marcha
# en: measures the network in training mode, with its dropout at work
def rnn_gradient_norms(network, x, loss_of):
    mode = network.training
    network.train()
    inputs = x.detach().clone().requires_grad_()
    outputs, _ = network(inputs)
    (gradient,) = torch.autograd.grad(loss_of(outputs), inputs)
    network.train(mode)
    return gradient.pow(2).sum(dim=(0, 2)).sqrt()
