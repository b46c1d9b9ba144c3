# fails: nothing
# es: usa einsum y el logaritmo de la softmax
# en: uses einsum and the logarithm of the softmax
def mlp_backward(parameters, x, y):
    hidden, logits = mlp_forward(parameters, x)
    shifted = logits - np.max(logits, axis=-1, keepdims=True)
    log_p = shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))
    one_hot = np.zeros_like(logits)
    one_hot[np.arange(logits.shape[0]), y] = 1.0
    d2 = (np.exp(log_p) - one_hot) / logits.shape[0]
    d1 = np.einsum("nc,ch,nh->nh", d2, parameters["w2"], 1 - hidden**2)
    return dict(
        b2=np.einsum("nc->c", d2),
        w2=np.einsum("nc,nh->ch", d2, hidden),
        b1=np.einsum("nh->h", d1),
        w1=np.einsum("nh,nf->hf", d1, x),
    )
