# fails: biases_of_a_batch
# es: el gradiente del sesgo conserva un eje de longitud 1
# en: the bias's gradient keeps an axis of length 1
# symptom: bias_shape
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
        "b1": delta1.sum(axis=0, keepdims=True),
        "w2": delta2.T @ hidden,
        "b2": delta2.sum(axis=0, keepdims=True),
    }
