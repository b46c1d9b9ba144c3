# fails: elu_values, elu_tails
# es: multiplica por alpha también a la derecha
# en: multiplies by alpha on the right too
def elu(x, alpha=1.0):
    return alpha * torch.where(x > 0, x, torch.expm1(x.clamp(max=0)))
