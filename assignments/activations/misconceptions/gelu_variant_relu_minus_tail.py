# fails: nothing
# es: ReLU menos una cola simétrica
# en: ReLU less a symmetric tail
def gelu(x):
    size = x.abs()
    tail = size * torch.erfc(size / math.sqrt(2)) / 2
    return torch.where(x > 0, x, torch.zeros_like(x)) - tail
