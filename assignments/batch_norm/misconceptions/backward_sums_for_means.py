# fails: gradient_of_x
# es: resta sumas del lote donde van medias
# en: subtracts sums over the batch where means belong
def batch_norm_backward(grad_output, x, weight, eps=1e-5):
    n = x.shape[0]
    std = torch.sqrt(x.var(dim=0, unbiased=False) + eps)
    hat = (x - x.mean(dim=0)) / std
    grad_weight = (grad_output * hat).sum(dim=0)
    grad_bias = grad_output.sum(dim=0)
    grad_x = weight / std * (grad_output - grad_bias - hat * grad_weight)
    return grad_x, grad_weight, grad_bias
