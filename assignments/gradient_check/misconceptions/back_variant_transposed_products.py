# fails: nothing
# es: escribe los productos al revés y transpone al final
# en: writes the products the other way round and transposes at the end
def mlp_backward(parameters, x, y):
    w1, b1, w2, b2 = (parameters[name] for name in ("w1", "b1", "w2", "b2"))
    batch = x.shape[0]
    a = x.dot(w1.T) + b1
    h = np.tanh(a)
    z = h.dot(w2.T) + b2
    z = z - z.max(axis=1).reshape(-1, 1)
    e = np.exp(z)
    delta = e / e.sum(axis=1).reshape(-1, 1)
    delta[range(batch), y] -= 1.0
    grad_w2 = np.dot(h.T, delta).T / batch
    grad_b2 = delta.mean(axis=0)
    delta = np.dot(w2.T, delta.T).T / np.cosh(a) ** 2
    return {"w1": np.dot(x.T, delta).T / batch, "b1": delta.mean(0), "w2": grad_w2, "b2": grad_b2}
