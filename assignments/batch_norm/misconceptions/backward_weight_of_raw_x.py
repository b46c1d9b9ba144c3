# fails: gradient_of_the_weight
# es: calcula el gradiente de weight con x sin normalizar
# en: computes the gradient of weight with x not normalised
def batch_norm_backward(grad_output, x, weight, eps=1e-5):
    n = x.shape[0]
    std = torch.sqrt(x.var(dim=0, unbiased=False) + eps)
    hat = (x - x.mean(dim=0)) / std
    grad_weight = (grad_output * hat).sum(dim=0)
    grad_bias = grad_output.sum(dim=0)
    grad_x = weight / std * (grad_output - grad_bias / n - hat * grad_weight / n)
    return grad_x, (grad_output * x).sum(dim=0), grad_bias
