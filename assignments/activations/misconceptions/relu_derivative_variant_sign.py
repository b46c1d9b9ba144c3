# fails: nothing
# es: el signo, recortado por abajo
# en: the sign, clamped from below
def relu_derivative(x):
    return x.sign().clamp(min=0)
