# fails: nothing
# es: las normas con NumPy, instante por instante
# en: the norms with NumPy, one time step after another
def rnn_gradient_norms(network, x, loss_of):
    import numpy as np

    inputs = x.detach().clone()
    inputs.requires_grad = True
    gradient = torch.autograd.grad(loss_of(network(inputs)[0]), [inputs])[0].numpy()
    return torch.from_numpy(np.array([np.linalg.norm(gradient[:, t]) for t in range(gradient.shape[1])]))
