# fails: nothing
# es: evalúa el modelo con pesos dados desde fuera
# en: evaluates the model with weights given from outside
def check_gradients(model, x, y, loss_fn=F.cross_entropy, samples=5, epsilon=1e-5, seed=0):
    net = copy.deepcopy(model).eval()
    weights = {n: p.detach().double() for n, p in net.named_parameters()}
    buffers = {n: b.double() if b.is_floating_point() else b for n, b in net.named_buffers()}
    x, y = (t.to(torch.float64) if t.is_floating_point() else t for t in (x, y))

    def loss(values):
        torch.default_generator.manual_seed(seed)
        return loss_fn(torch.func.functional_call(net, {**values, **buffers}, (x,)), y)

    leaves = {n: w.clone().requires_grad_() for n, w in weights.items()}
    grads = torch.autograd.grad(loss(leaves), list(leaves.values()), allow_unused=True)
    rng = np.random.default_rng(seed)
    rows = []
    for (name, w), g in zip(weights.items(), grads):
        g = torch.zeros_like(w) if g is None else g
        for k in rng.choice(w.numel(), size=min(samples, w.numel()), replace=False):
            nudge = torch.zeros(w.numel(), dtype=torch.float64)
            nudge[k] = epsilon
            nudge = nudge.reshape(w.shape)
            with torch.no_grad():
                up, down = loss({**weights, name: w + nudge}), loss({**weights, name: w - nudge})
            slope = (up - down) / (2 * epsilon)
            rows.append((name, k, g.reshape(-1)[k], slope, relative_error(float(g.reshape(-1)[k]), float(slope))))
    return rows
