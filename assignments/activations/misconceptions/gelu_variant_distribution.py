# fails: nothing
# es: con torch.distributions
# en: by torch.distributions
def gelu(x):
    normal = torch.distributions.Normal(torch.zeros_like(x), torch.ones_like(x))
    return x * normal.cdf(x)
