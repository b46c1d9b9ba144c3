# fails: leaky_relu_in_backward
# es: solo deja pasar el gradiente de la parte positiva
# en: lets the gradient of the positive part through only
def leaky_relu(x, negative_slope=0.01):
    return torch.where(x > 0, x, (negative_slope * x).detach())
