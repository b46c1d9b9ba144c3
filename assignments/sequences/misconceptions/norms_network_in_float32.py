# fails: norms_at_each_step, norms_of_the_given_loss, norms_over_many_decades, network_and_input_stay
# es: pasa la red a float32, y así la deja
# en: turns the network into float32, and leaves it so
def rnn_gradient_norms(network, x, loss_of):
    inputs = x.detach().float().requires_grad_()
    outputs, _ = network.float()(inputs)
    (gradient,) = torch.autograd.grad(loss_of(outputs), inputs)
    return gradient.to(x.dtype).pow(2).sum(dim=(0, 2)).sqrt()
