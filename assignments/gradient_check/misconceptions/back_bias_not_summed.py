# fails: biases_of_a_batch
# es: deja en el gradiente del sesgo el eje del lote, sin sumar
# en: leaves the batch's axis in the bias's gradient, without summing
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
        "b1": delta1,
        "w2": delta2.T @ hidden,
        "b2": delta2,
    }
