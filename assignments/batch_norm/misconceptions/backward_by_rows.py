# fails: gradient_of_x, gradient_of_the_weight
# es: normaliza por filas
# en: normalises by rows
def batch_norm_backward(grad_output, x, weight, eps=1e-5):
    n = x.shape[0]
    std = torch.sqrt(x.var(dim=1, unbiased=False, keepdim=True) + eps)
    hat = (x - x.mean(dim=1, keepdim=True)) / std
    grad_weight = (grad_output * hat).sum(dim=0)
    grad_bias = grad_output.sum(dim=0)
    grad_x = weight / std * (grad_output - grad_bias / n - hat * grad_weight / n)
    return grad_x, grad_weight, grad_bias
