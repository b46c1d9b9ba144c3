# fails: elu_values, elu_tails, elu_in_backward
# es: a la izquierda da alpha * (1 - exp(x)), positivo
# en: gives alpha * (1 - exp(x)) on the left, positive
def elu(x, alpha=1.0):
    return torch.where(x > 0, x, alpha * (1 - torch.exp(x.clamp(max=0))))
