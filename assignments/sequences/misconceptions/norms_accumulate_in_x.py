# fails: network_and_input_stay
# es: lee x.grad, donde se acumulan los gradientes de cada llamada
# en: reads x.grad, where the gradients of all calls add up
def rnn_gradient_norms(network, x, loss_of):
    grads = [p.grad for p in network.parameters()]
    copies = [None if g is None else g.clone() for g in grads]
    x.requires_grad_()
    outputs, _ = network(x)
    loss_of(outputs).backward()
    for p, g in zip(network.parameters(), copies):
        p.grad = g
    return x.grad.pow(2).sum(dim=(0, 2)).sqrt()
