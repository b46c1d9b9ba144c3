# fails: nothing
# es: usa que la derivada en x y en -x suman 1
# en: uses that the derivatives at x and -x add up to 1
def gelu_derivative(x):
    size = x.abs()
    right = torch.special.ndtr(size) + size * torch.exp(-size * size / 2) / math.sqrt(2 * math.pi)
    return torch.where(x < 0, 1 - right, right)
