# fails: elu_values, elu_tails, elu_in_backward
# es: a la izquierda da 0, como ReLU
# en: gives 0 on the left, as ReLU does
def elu(x, alpha=1.0):
    return torch.where(x > 0, x, 0 * x)
