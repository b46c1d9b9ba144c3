# fails: elu_values, elu_tails, elu_in_backward, elu_in_backward_tails
# es: cambia el signo del exponente
# en: has the exponent's sign wrong
def elu(x, alpha=1.0):
    return torch.where(x > 0, x, alpha * (torch.exp((-x).clamp(max=700)) - 1))
