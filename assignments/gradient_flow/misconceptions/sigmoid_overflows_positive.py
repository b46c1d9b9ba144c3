# fails: sigmoid_derivative_tails
# es: exp(x) desborda para x grande
# en: exp(x) overflows for large x
def sigmoid_derivative(x):
    e = torch.exp(x)
    return e / (1 + e) ** 2
