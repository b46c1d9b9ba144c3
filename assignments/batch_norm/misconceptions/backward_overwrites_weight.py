# fails: backward_leaves_its_inputs
# es: divide el propio weight
# en: divides weight itself
def batch_norm_backward(grad_output, x, weight, eps=1e-5):
    n = x.shape[0]
    std = torch.sqrt(x.var(dim=0, unbiased=False) + eps)
    hat = (x - x.mean(dim=0)) / std
    grad_weight = (grad_output * hat).sum(dim=0)
    grad_bias = grad_output.sum(dim=0)
    weight /= std
    grad_x = weight * (grad_output - grad_bias / n - hat * grad_weight / n)
    return grad_x, grad_weight, grad_bias
