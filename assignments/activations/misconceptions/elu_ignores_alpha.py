# fails: elu_values, elu_tails
# es: usa siempre alpha = 1
# en: always uses alpha = 1
def elu(x, alpha=1.0):
    return torch.where(x > 0, x, torch.expm1(x.clamp(max=0)))
