# fails: nothing
# es: con relu a cada lado
# en: by relu on either side
def elu(x, alpha=1.0):
    return relu(x) - alpha * (1 - torch.exp(-relu(-x)))
