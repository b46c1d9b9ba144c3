# fails: nothing
# es: con torch.distributions
# en: by torch.distributions
def gelu_derivative(x):
    normal = torch.distributions.Normal(0.0, 1.0)
    return normal.cdf(x) + x * normal.log_prob(x).exp()
