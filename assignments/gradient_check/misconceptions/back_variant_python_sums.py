# fails: nothing
# es: suma entrada a entrada con bucles
# en: sums entry by entry in loops
def mlp_backward(parameters, x, y):
    hidden, logits = mlp_forward(parameters, x)
    n, classes = logits.shape
    delta2 = np.empty((n, classes))
    for i in range(n):
        top = max(logits[i])
        total = sum(np.exp(z - top) for z in logits[i])
        for c in range(classes):
            delta2[i, c] = (np.exp(logits[i, c] - top) / total - (1 if c == y[i] else 0)) / n
    delta1 = np.empty(hidden.shape)
    for i in range(n):
        for k in range(hidden.shape[1]):
            arrives = sum(delta2[i, c] * parameters["w2"][c, k] for c in range(classes))
            delta1[i, k] = arrives * (1 - hidden[i, k]) * (1 + hidden[i, k])
    gradients = {}
    for layer, delta, before in (("1", delta1, x), ("2", delta2, hidden)):
        gradients["b" + layer] = sum(delta)
        gradients["w" + layer] = sum(np.outer(d, a) for d, a in zip(delta, before))
    return gradients
