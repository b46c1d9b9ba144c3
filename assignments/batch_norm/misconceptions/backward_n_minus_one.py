# fails: gradient_of_x
# es: divide las sumas del gradiente de x entre n - 1
# en: divides the sums in the gradient of x by n - 1
def batch_norm_backward(grad_output, x, weight, eps=1e-5):
    n = x.shape[0]
    std = torch.sqrt(x.var(dim=0, unbiased=False) + eps)
    hat = (x - x.mean(dim=0)) / std
    grad_weight = (grad_output * hat).sum(dim=0)
    grad_bias = grad_output.sum(dim=0)
    grad_x = weight / std * (grad_output - grad_bias / (n - 1) - hat * grad_weight / (n - 1))
    return grad_x, grad_weight, grad_bias
