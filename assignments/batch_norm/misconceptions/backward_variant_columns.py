# fails: nothing
# es: recorre las columnas una a una
# en: walks the columns one by one
def batch_norm_backward(grad_output, x, weight, eps=1e-5):
    n, features = x.shape
    grad_x = torch.zeros_like(x)
    grad_weight, grad_bias = torch.zeros_like(weight), torch.zeros_like(weight)
    for k in range(features):
        g, column = grad_output[:, k], x[:, k]
        mean = sum(column) / n
        std = (sum((value - mean) ** 2 for value in column) / n + eps) ** 0.5
        hat = (column - mean) / std
        grad_weight[k] = torch.dot(g, hat)
        grad_bias[k] = g.sum()
        for i in range(n):
            grad_x[i, k] = weight[k] / std * (g[i] - g.mean() - hat[i] * torch.dot(g, hat) / n)
    return grad_x, grad_weight, grad_bias
