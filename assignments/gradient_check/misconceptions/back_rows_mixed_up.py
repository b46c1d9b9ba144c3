# fails: output_layer_of_one_sample, hidden_layer_of_one_sample, weights_of_a_batch
# es: da al gradiente la forma del peso con reshape en lugar de transponerlo
# en: gives the gradient the weight's shape by reshape in place of transposing it
# symptom: error_near_one
def mlp_backward(parameters, x, y):
    hidden, logits = mlp_forward(parameters, x)
    probabilities = np.exp(logits - logits.max(axis=1, keepdims=True))
    probabilities = probabilities / probabilities.sum(axis=1, keepdims=True)
    delta2 = probabilities.copy()
    delta2[np.arange(len(y)), y] -= 1
    delta2 = delta2 / len(y)
    delta1 = (delta2 @ parameters["w2"]) * (1 - hidden**2)
    return {
        "w1": (x.T @ delta1).reshape(parameters["w1"].shape),
        "b1": delta1.sum(axis=0),
        "w2": (hidden.T @ delta2).reshape(parameters["w2"].shape),
        "b2": delta2.sum(axis=0),
    }
