# fails: nothing
# es: una hoja por instante y la norma de cada gradiente
# en: one leaf a time step and the norm of each gradient
def rnn_gradient_norms(network, x, loss_of):
    steps = [x[:, t].detach().clone().requires_grad_() for t in range(x.shape[1])]
    outputs = network(torch.stack(steps, dim=1))[0]
    gradients = torch.autograd.grad(loss_of(outputs), steps)
    return torch.stack([torch.linalg.vector_norm(g) for g in gradients])
