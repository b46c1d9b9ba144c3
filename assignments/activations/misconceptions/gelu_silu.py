# fails: gelu_values, gelu_in_backward
# es: multiplica por la sigmoide de x: eso es SiLU (Swish)
# en: multiplies by the sigmoid of x: that is SiLU (Swish)
def gelu(x):
    return x * torch.sigmoid(x)
