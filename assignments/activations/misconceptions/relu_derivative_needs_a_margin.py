# fails: relu_derivative_at_zero
# es: da 1 solo desde un margen a la derecha del cero
# en: gives 1 only from a margin right of zero
# symptom: derivative_off_at_zero
def relu_derivative(x):
    return (x > 1e-8).to(x.dtype)
