# fails: nothing
# es: trabaja en el sitio sobre copias
# en: works in place on copies
def batch_norm_backward(grad_output, x, weight, eps=1e-5):
    hat, grad_x = x.clone(), grad_output.clone()
    hat -= hat.mean(dim=0)
    std = hat.square().mean(dim=0).add_(eps).sqrt_()
    hat /= std
    grad_weight = (grad_x * hat).sum(dim=0)
    grad_bias = grad_x.sum(dim=0)
    grad_x -= grad_x.mean(dim=0)
    grad_x -= hat * (grad_weight / len(x))
    grad_x *= weight
    grad_x /= std
    return grad_x, grad_weight, grad_bias
