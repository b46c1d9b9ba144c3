# fails: nothing
# es: calcula con tensores de torch, sin autograd
# en: computes with torch tensors, without autograd
def mlp_backward(parameters, x, y):
    p = {name: torch.from_numpy(np.array(value)) for name, value in parameters.items()}
    inputs, targets = torch.from_numpy(np.array(x)), torch.from_numpy(np.array(y))
    h = torch.tanh(inputs @ p["w1"].T + p["b1"])
    delta = torch.softmax(h @ p["w2"].T + p["b2"], dim=1) - F.one_hot(targets, len(p["b2"]))
    delta = delta / len(targets)
    before = (delta @ p["w2"]) * (1 - h * h)
    found = {"w1": before.T @ inputs, "b1": before.sum(0), "w2": delta.T @ h, "b2": delta.sum(0)}
    return {name: g.numpy() for name, g in found.items()}
