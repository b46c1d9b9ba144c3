# fails: elu_values, elu_tails, elu_in_backward
# es: alpha es 0.01 si no se dice otra cosa, no 1
# en: alpha is 0.01 unless told otherwise, not 1
def elu(x, alpha=0.01):
    return torch.where(x > 0, x, alpha * torch.expm1(x.clamp(max=0)))
