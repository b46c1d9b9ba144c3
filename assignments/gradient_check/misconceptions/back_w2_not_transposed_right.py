# fails: output_layer_of_one_sample, hidden_layer_of_one_sample, weights_of_a_batch, biases_of_a_batch, mean_over_the_batch, large_logits, backward_leaves_its_inputs
# es: lleva el gradiente hacia atrás con w2 transpuesta
# en: takes the gradient back through w2 transposed
# hint es: w2 tiene forma (clases, ocultas) y delta2 (lote, clases): su producto ya da (lote, ocultas)
# hint en: w2 is (classes, hidden) and delta2 (batch, classes): their product is (batch, hidden) as it is
def mlp_backward(parameters, x, y):
    hidden, logits = mlp_forward(parameters, x)
    probabilities = np.exp(logits - logits.max(axis=1, keepdims=True))
    probabilities = probabilities / probabilities.sum(axis=1, keepdims=True)
    delta2 = probabilities.copy()
    delta2[np.arange(len(y)), y] -= 1
    delta2 = delta2 / len(y)
    delta1 = (delta2 @ parameters["w2"].T) * (1 - hidden**2)
    return {
        "w1": delta1.T @ x,
        "b1": delta1.sum(axis=0),
        "w2": delta2.T @ hidden,
        "b2": delta2.sum(axis=0),
    }
