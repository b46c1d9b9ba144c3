# fails: sigmoid_derivative_values, sigmoid_derivative_tails, sigmoid_derivative_dtype_and_input
# es: pasa por una lista y pierde el tipo float64
# en: goes through a list and loses float64
def sigmoid_derivative(x):
    s = [1 / (1 + math.exp(-min(max(v, -700.0), 700.0))) for v in x.flatten().tolist()]
    return torch.tensor([v * (1 - v) for v in s]).reshape(x.shape)
