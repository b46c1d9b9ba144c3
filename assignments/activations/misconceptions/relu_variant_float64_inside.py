# fails: nothing
# es: calcula en float64 y vuelve al tipo de x
# en: computes in float64 and goes back to the dtype of x
def relu(x):
    wide = x.to(torch.float64)
    return (wide - torch.clamp(wide, max=0)).to(x.dtype)
