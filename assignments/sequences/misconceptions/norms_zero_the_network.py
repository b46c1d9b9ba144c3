# fails: network_and_input_stay
# es: borra los gradientes que los pesos ya tenían
# en: wipes out the gradients that the weights held before
def rnn_gradient_norms(network, x, loss_of):
    inputs = x.detach().clone().requires_grad_()
    network.zero_grad()
    outputs, _ = network(inputs)
    loss_of(outputs).backward()
    network.zero_grad()
    return inputs.grad.pow(2).sum(dim=(0, 2)).sqrt()
