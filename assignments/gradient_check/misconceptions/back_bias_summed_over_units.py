# fails: output_layer_of_one_sample, hidden_layer_of_one_sample, biases_of_a_batch, mean_over_the_batch, large_logits
# es: suma el gradiente del sesgo sobre las unidades y no sobre el lote
# en: sums the bias's gradient over the units and not over the batch
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
        "b1": delta1.sum(axis=1),
        "w2": delta2.T @ hidden,
        "b2": delta2.sum(axis=1),
    }
