# fails: nothing
# es: recorre las muestras y suma productos exteriores
# en: walks the samples and adds outer products
def mlp_backward(parameters, x, y):
    gradients = {name: np.zeros_like(p) for name, p in parameters.items()}
    for row, target in zip(x, y):
        h = np.tanh(parameters["w1"] @ row + parameters["b1"])
        z = parameters["w2"] @ h + parameters["b2"]
        p = np.exp(z - z.max())
        p /= p.sum()
        p[target] -= 1
        back = (parameters["w2"].T @ p) * (1 - h * h)
        gradients["w2"] += np.outer(p, h) / len(y)
        gradients["b2"] += p / len(y)
        gradients["w1"] += np.outer(back, row) / len(y)
        gradients["b1"] += back / len(y)
    return gradients
