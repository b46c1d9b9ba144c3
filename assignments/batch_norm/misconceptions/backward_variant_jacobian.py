# fails: nothing
# es: multiplica por la matriz jacobiana de cada columna
# en: multiplies by the Jacobian of each column
def batch_norm_backward(grad_output, x, weight, eps=1e-5):
    n = len(x)
    std = (x.var(0, correction=0) + eps).sqrt()
    hat = (x - x.mean(0)) / std
    outer = torch.einsum("ik,jk->kij", hat, hat)
    matrix = (torch.eye(n, dtype=x.dtype) - (1 + outer) / n) * (weight / std)[:, None, None]
    return torch.einsum("ik,kij->jk", grad_output, matrix), (grad_output * hat).sum(0), grad_output.sum(0)
