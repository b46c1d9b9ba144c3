# fails: output_layer_of_one_sample, hidden_layer_of_one_sample, weights_of_a_batch, biases_of_a_batch, mean_over_the_batch, large_logits
# es: da el gradiente numérico en lugar del exacto
# en: gives the numerical gradient in place of the exact one
def mlp_backward(parameters, x, y):
    def loss(p):
        logits = np.tanh(x @ p["w1"].T + p["b1"]) @ p["w2"].T + p["b2"]
        top = logits.max(axis=1)
        return (np.log(np.exp(logits - top[:, None]).sum(axis=1)) + top - logits[np.arange(len(y)), y]).mean()

    gradients = {}
    for name, p in parameters.items():
        gradients[name] = np.zeros_like(p)
        for i in np.ndindex(p.shape):
            nudge = np.zeros_like(p)
            nudge[i] = 1e-5
            gradients[name][i] = (loss({**parameters, name: p + nudge}) - loss({**parameters, name: p - nudge})) / 2e-5
    return gradients
