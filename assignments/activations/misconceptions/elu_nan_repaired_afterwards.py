# fails: elu_in_backward_tails
# es: la rama de la exponencial desborda para x grande, y aunque no se elija su gradiente es nan
# en: the branch of the exponential overflows for large x, and though it is not chosen its gradient is nan
# symptom: nan_in_elu
def elu(x, alpha=1.0):
    left = torch.nan_to_num((x <= 0) * alpha * (torch.exp(x) - 1))
    return x.clamp(min=0) + left
