# fails: output_layer_of_one_sample, hidden_layer_of_one_sample, weights_of_a_batch, biases_of_a_batch, mean_over_the_batch, large_logits
# es: calcula en float32
# en: computes in float32
def mlp_backward(parameters, x, y):
    x = x.astype(np.float32)
    parameters = {name: p.astype(np.float32) for name, p in parameters.items()}
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
