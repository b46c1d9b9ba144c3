# fails: nothing
# es: mueve el vector de todos los parámetros
# en: nudges the vector of all parameters
def check_gradients(model, x, y, loss_fn=F.cross_entropy, samples=5, epsilon=1e-5, seed=0):
    model = copy.deepcopy(model).eval().double()
    x, y = [t.double() if t.is_floating_point() else t for t in (x, y)]
    parameters = list(model.parameters())
    vector = nn.utils.parameters_to_vector(parameters).detach()

    def loss(at):
        torch.default_generator.manual_seed(seed)
        nn.utils.vector_to_parameters(at, parameters)
        return loss_fn(model(x), y)

    with torch.enable_grad():
        gradients = torch.autograd.grad(loss(vector.clone()), parameters, allow_unused=True)
    gradient = torch.cat([torch.zeros(p.numel()) if g is None else g.flatten() for p, g in zip(parameters, gradients)])
    rows, start, chooser = [], 0, np.random.RandomState(seed)
    for name, p in list(model.named_parameters()):
        for i in chooser.permutation(p.numel())[:samples]:
            nudge = torch.zeros_like(vector)
            nudge[start + i] = epsilon
            with torch.no_grad():
                slope = float(loss(vector + nudge) - loss(vector - nudge)) / 2 / epsilon
            exact = float(gradient[start + i])
            difference = abs(exact - slope) / max(abs(exact), abs(slope), 1e-8)
            rows.append((name, np.int64(i), exact, slope, difference))
        start += p.numel()
    return rows
