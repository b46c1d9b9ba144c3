# fails: nothing
# es: calcula en float64 y devuelve el tipo de x
# en: computes in float64 and returns x's dtype
def sigmoid_derivative(x):
    def sigmoid(z):
        return torch.where(z >= 0, 1 / (1 + torch.exp(-z.abs())), torch.exp(-z.abs()) / (1 + torch.exp(-z.abs())))

    s = sigmoid(x.to(torch.float64))
    return (s * sigmoid(-x.to(torch.float64))).to(x.dtype)
