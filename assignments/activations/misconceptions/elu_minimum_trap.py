# fails: elu_in_backward_tails
# es: la rama de la exponencial desborda para x grande, y aunque no se elija su gradiente es nan
# en: the branch of the exponential overflows for large x, and though it is not chosen its gradient is nan
# symptom: nan_in_elu
def elu(x, alpha=1.0):
    zero = torch.zeros_like(x)
    return torch.maximum(x, zero) + torch.minimum(alpha * (torch.exp(x) - 1), zero)
