# fails: elu_tails, elu_in_backward_tails
# es: recorta x por arriba para que no desborde, y así pierde las colas
# en: clips x from above against overflow, and so loses the tail
def elu(x, alpha=1.0):
    x = x.clamp(max=50)
    return torch.where(x > 0, x, alpha * torch.expm1(x))
