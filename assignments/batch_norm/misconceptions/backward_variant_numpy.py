# fails: nothing
# es: calcula con NumPy y vuelve a tensores
# en: computes in NumPy and goes back to tensors
def batch_norm_backward(grad_output, x, weight, eps=1e-5):
    import numpy as np

    g, values, w = grad_output.detach().numpy(), x.detach().numpy(), weight.detach().numpy()
    std = np.sqrt(values.var(axis=0) + eps)
    hat = (values - values.mean(axis=0)) / std
    grad_x = w / std * (g - g.mean(axis=0) - hat * (g * hat).mean(axis=0))
    return torch.from_numpy(grad_x), torch.from_numpy((g * hat).sum(axis=0)), torch.from_numpy(g.sum(axis=0))
