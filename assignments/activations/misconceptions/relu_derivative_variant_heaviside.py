# fails: nothing
# es: la función escalón con 0 en el 0
# en: the step function with 0 at 0
def relu_derivative(x):
    return torch.heaviside(x, torch.zeros_like(x))
