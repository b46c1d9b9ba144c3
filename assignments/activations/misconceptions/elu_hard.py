# fails: elu_values, elu_in_backward
# es: a la izquierda es una recta cortada en -alpha
# en: is a straight line on the left, cut off at -alpha
def elu(x, alpha=1.0):
    return torch.where(x > 0, x, (alpha * x).clamp(min=-alpha))
