# fails: elu_values, elu_tails
# es: olvida restar 1: a la izquierda da alpha * exp(x)
# en: forgets to subtract 1: on the left it gives alpha * exp(x)
def elu(x, alpha=1.0):
    return torch.where(x > 0, x, alpha * torch.exp(x.clamp(max=0)))
