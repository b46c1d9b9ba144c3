# fails: relu_in_backward
# es: calcula bien los valores, pero fuera del alcance de autograd
# en: computes the right values, but out of autograd's reach
def relu(x):
    import numpy as np

    return torch.from_numpy(np.asarray(np.maximum(x.detach().numpy(), 0)))
