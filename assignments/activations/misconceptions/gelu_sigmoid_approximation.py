# fails: gelu_values, gelu_in_backward
# es: usa la aproximación con la sigmoide de 1.702 x
# en: uses the approximation by the sigmoid of 1.702 x
def gelu(x):
    return x * torch.sigmoid(1.702 * x)
