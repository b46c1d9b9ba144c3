# fails: elu_tails, elu_in_backward_tails
# es: suma las dos ramas multiplicadas por máscaras: para x grande sale 0 por inf, que es nan
# en: adds both branches multiplied by masks: for large x that is 0 times inf, which is nan
# symptom: nan_in_elu
def elu(x, alpha=1.0):
    return (x > 0) * x + (x <= 0) * alpha * (torch.exp(x) - 1)
