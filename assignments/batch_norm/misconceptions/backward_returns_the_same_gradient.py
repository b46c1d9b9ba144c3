# fails: gradient_of_x
# es: devuelve grad_output como gradiente de x
# en: returns grad_output as gradient of x
def batch_norm_backward(grad_output, x, weight, eps=1e-5):
    n = x.shape[0]
    std = torch.sqrt(x.var(dim=0, unbiased=False) + eps)
    hat = (x - x.mean(dim=0)) / std
    grad_weight = (grad_output * hat).sum(dim=0)
    grad_bias = grad_output.sum(dim=0)
    grad_x = grad_output
    return grad_x, grad_weight, grad_bias
