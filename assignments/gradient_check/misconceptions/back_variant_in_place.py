# fails: nothing
# es: trabaja sobre sus propios arrays, sin copias
# en: works on its own arrays, without copies
def mlp_backward(parameters, x, y):
    h, z = mlp_forward(parameters, x)
    z -= z.max(axis=1, keepdims=True)
    np.exp(z, out=z)
    z /= z.sum(axis=1, keepdims=True)
    z[np.arange(len(z)), y] -= 1
    z *= 1 / len(z)
    gradients = {"w2": z.T @ h, "b2": np.ones(len(z)) @ z}
    np.square(h, out=h)
    np.subtract(1, h, out=h)
    h *= z @ parameters["w2"]
    gradients.update(w1=h.T @ x, b1=np.ones(len(h)) @ h)
    return gradients
