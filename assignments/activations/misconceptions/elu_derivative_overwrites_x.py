# fails: elu_derivative_dtype_and_input
# es: escribe la derivada en el propio x
# en: writes the derivative into x itself
# symptom: caller_changed
def elu_derivative(x, alpha=1.0):
    right = x > 0
    x.clamp_(max=0).exp_().mul_(alpha)
    x[right] = 1.0
    return x
