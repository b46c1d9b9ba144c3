# fails: weights_of_a_batch, biases_of_a_batch
# es: deja fuera la última muestra del lote
# en: leaves the batch's last sample out
def mlp_backward(parameters, x, y):
    x, y = (x[:-1], y[:-1]) if len(y) > 1 else (x, y)
    hidden, logits = mlp_forward(parameters, x)
    probabilities = np.exp(logits - logits.max(axis=1, keepdims=True))
    probabilities = probabilities / probabilities.sum(axis=1, keepdims=True)
    delta2 = probabilities.copy()
    delta2[np.arange(len(y)), y] -= 1
    delta2 = delta2 / len(y)
    delta1 = (delta2 @ parameters["w2"]) * (1 - hidden**2)
    return {
        "w1": delta1.T @ x,
        "b1": delta1.sum(axis=0),
        "w2": delta2.T @ hidden,
        "b2": delta2.sum(axis=0),
    }
