# fails: nothing
# es: s - s², sin torch.sigmoid
# en: s - s², without torch.sigmoid
def sigmoid_derivative(x):
    s = 1 / (1 + torch.exp(-x))
    return s - s * s
