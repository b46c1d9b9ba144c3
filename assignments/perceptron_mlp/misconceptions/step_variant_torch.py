# fails: nothing
# es: calcula con tensores y devuelve un array
# en: computes with tensors and returns an array
def perceptron_step(weights, bias, x, target, lr=1.0):
    w, point = torch.tensor(weights, dtype=torch.float64), torch.tensor(x, dtype=torch.float64)
    if target * (torch.dot(w, point).item() + bias) <= 0:
        w, bias = w + lr * target * point, bias + lr * target
    return w.numpy(), bias
