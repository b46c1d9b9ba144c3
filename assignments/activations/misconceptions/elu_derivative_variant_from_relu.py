# fails: nothing
# es: la derivada de ReLU más la cola izquierda
# en: the derivative of ReLU plus the left tail
def elu_derivative(x, alpha=1.0):
    right = relu_derivative(x)
    return right + (1 - right) * alpha * torch.exp(-relu(-x))
