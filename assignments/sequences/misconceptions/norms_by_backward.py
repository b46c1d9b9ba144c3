# fails: network_and_input_stay
# es: llama a backward(), que suma gradientes a los pesos de la red
# en: calls backward(), which adds gradients to the network's weights
def rnn_gradient_norms(network, x, loss_of):
    inputs = x.detach().clone().requires_grad_()
    outputs, _ = network(inputs)
    loss_of(outputs).backward()
    return inputs.grad.pow(2).sum(dim=(0, 2)).sqrt()
