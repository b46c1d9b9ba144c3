# fails: relu_derivative_at_zero
# es: en x = 0 da 1: usa x >= 0
# en: gives 1 at x = 0: it uses x >= 0
# symptom: derivative_off_at_zero
def relu_derivative(x):
    return (x >= 0).to(x.dtype)
