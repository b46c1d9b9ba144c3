# fails: nothing
# es: saca n factor común
# en: takes n out as a common factor
def batch_norm_backward(grad_output, x, weight, eps=1e-5):
    n = x.size(0)
    var, mean = torch.var_mean(x, dim=0, correction=0)
    inverse = torch.rsqrt(var + eps)
    hat = (x - mean) * inverse
    d = grad_output * weight
    grad_x = inverse / n * (n * d - d.sum(dim=0) - hat * (d * hat).sum(dim=0))
    return grad_x, torch.einsum("ij,ij->j", grad_output, hat), torch.ones(n, dtype=x.dtype) @ grad_output
