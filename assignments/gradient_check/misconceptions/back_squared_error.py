# fails: output_layer_of_one_sample, hidden_layer_of_one_sample, weights_of_a_batch, biases_of_a_batch, large_logits
# es: usa la derivada del error cuadrático: multiplica otra vez por p (1 - p)
# en: uses the derivative of the squared error: multiplies by p (1 - p) once more
# symptom: error_near_one
def mlp_backward(parameters, x, y):
    hidden, logits = mlp_forward(parameters, x)
    probabilities = np.exp(logits - logits.max(axis=1, keepdims=True))
    probabilities = probabilities / probabilities.sum(axis=1, keepdims=True)
    delta2 = probabilities.copy()
    delta2[np.arange(len(y)), y] -= 1
    delta2 = delta2 * probabilities * (1 - probabilities) / len(y)
    delta1 = (delta2 @ parameters["w2"]) * (1 - hidden**2)
    return {
        "w1": delta1.T @ x,
        "b1": delta1.sum(axis=0),
        "w2": delta2.T @ hidden,
        "b2": delta2.sum(axis=0),
    }
