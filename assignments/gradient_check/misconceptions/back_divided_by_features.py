# fails: output_layer_of_one_sample, hidden_layer_of_one_sample, mean_over_the_batch
# es: divide entre el número de características y no entre el de muestras
# en: divides by the number of features and not by that of samples
# symptom: constant_ratio
def mlp_backward(parameters, x, y):
    hidden, logits = mlp_forward(parameters, x)
    probabilities = np.exp(logits - logits.max(axis=1, keepdims=True))
    probabilities = probabilities / probabilities.sum(axis=1, keepdims=True)
    delta2 = probabilities.copy()
    delta2[np.arange(len(y)), y] -= 1
    delta2 = delta2 / x.shape[1]
    delta1 = (delta2 @ parameters["w2"]) * (1 - hidden**2)
    return {
        "w1": delta1.T @ x,
        "b1": delta1.sum(axis=0),
        "w2": delta2.T @ hidden,
        "b2": delta2.sum(axis=0),
    }
