# fails: nothing
# es: usa la simetría: s(x) s(-x)
# en: uses the symmetry: s(x) s(-x)
def sigmoid_derivative(x):
    return torch.sigmoid(x) * torch.sigmoid(-x)
