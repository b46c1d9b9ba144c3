# fails: elu_values, elu_tails
# es: multiplica por alpha antes de restar 1
# en: multiplies by alpha before subtracting 1
def elu(x, alpha=1.0):
    return torch.where(x > 0, x, alpha * torch.exp(x.clamp(max=0)) - 1)
