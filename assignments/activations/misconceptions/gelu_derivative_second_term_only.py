# fails: gelu_derivative_values, gelu_derivative_at_zero, gelu_derivative_tails
# es: olvida el primer sumando: devuelve x por la densidad
# en: forgets the first term: returns x times the density
def gelu_derivative(x):
    return x * torch.exp(-0.5 * x * x) / math.sqrt(2 * math.pi)
