# fails: weights_of_a_batch, biases_of_a_batch
# es: resta 1 en todas las filas y todas las clases del lote
# en: takes 1 away in all rows at all classes of the batch
# symptom: error_near_one
def mlp_backward(parameters, x, y):
    hidden, logits = mlp_forward(parameters, x)
    probabilities = np.exp(logits - logits.max(axis=1, keepdims=True))
    probabilities = probabilities / probabilities.sum(axis=1, keepdims=True)
    delta2 = probabilities.copy()
    delta2[:, y] -= 1
    delta2 = delta2 / len(y)
    delta1 = (delta2 @ parameters["w2"]) * (1 - hidden**2)
    return {
        "w1": delta1.T @ x,
        "b1": delta1.sum(axis=0),
        "w2": delta2.T @ hidden,
        "b2": delta2.sum(axis=0),
    }
