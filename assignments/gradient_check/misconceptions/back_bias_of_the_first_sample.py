# fails: biases_of_a_batch
# es: toma como gradiente del sesgo el de la primera muestra por el tamaño del lote
# en: takes the first sample's times the size of the batch for the bias's gradient
def mlp_backward(parameters, x, y):
    hidden, logits = mlp_forward(parameters, x)
    probabilities = np.exp(logits - logits.max(axis=1, keepdims=True))
    probabilities = probabilities / probabilities.sum(axis=1, keepdims=True)
    delta2 = probabilities.copy()
    delta2[np.arange(len(y)), y] -= 1
    delta2 = delta2 / len(y)
    delta1 = (delta2 @ parameters["w2"]) * (1 - hidden**2)
    return {
        "w1": delta1.T @ x,
        "b1": delta1[0] * len(y),
        "w2": delta2.T @ hidden,
        "b2": delta2[0] * len(y),
    }
