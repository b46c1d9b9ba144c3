# fails: sigmoid_derivative_tails
# es: exponenciales que desbordan: inf / inf en las colas
# en: exponentials that overflow: inf / inf in the tails
def sigmoid_derivative(x):
    return torch.exp(-x) / (1 + torch.exp(-x)) ** 2
