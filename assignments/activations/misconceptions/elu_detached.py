# fails: elu_in_backward, elu_in_backward_tails
# es: calcula bien los valores, pero fuera del alcance de autograd
# en: computes the right values, but out of autograd's reach
def elu(x, alpha=1.0):
    x = x.detach()
    return torch.where(x > 0, x, alpha * torch.expm1(x.clamp(max=0)))
