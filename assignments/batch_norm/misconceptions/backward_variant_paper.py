# fails: nothing
# es: sigue las fórmulas del artículo, una a una
# en: follows the paper's formulas one by one
def batch_norm_backward(grad_output, x, weight, eps=1e-5):
    m = len(x)
    mu = x.mean(0)
    sigma2 = ((x - mu) ** 2).mean(0)
    hat = (x - mu) / (sigma2 + eps) ** 0.5
    d_hat = grad_output * weight
    d_sigma2 = (d_hat * (x - mu)).sum(0) * -0.5 * (sigma2 + eps) ** -1.5
    d_mu = (-d_hat / (sigma2 + eps) ** 0.5).sum(0) + d_sigma2 * (-2 * (x - mu)).mean(0)
    d_x = d_hat / (sigma2 + eps) ** 0.5 + d_sigma2 * 2 * (x - mu) / m + d_mu / m
    return d_x, (grad_output * hat).sum(0), grad_output.sum(0)
