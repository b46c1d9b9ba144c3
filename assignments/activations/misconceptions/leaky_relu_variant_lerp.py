# fails: nothing
# es: interpola entre pendiente por x y x
# en: interpolates between slope times x and x
def leaky_relu(x, negative_slope=0.01):
    return torch.lerp(x * negative_slope, x, (x > 0).to(x.dtype))
