# fails: nothing
# es: la parte positiva más la de la izquierda con el argumento recortado
# en: the positive part plus the left one with its argument clamped
def elu(x, alpha=1.0):
    return x.clamp(min=0) + alpha * (torch.exp(x.clamp(max=0)) - 1)
