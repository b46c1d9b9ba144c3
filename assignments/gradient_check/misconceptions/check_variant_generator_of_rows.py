# fails: nothing
# es: da las filas una a una, como tuplas de números de NumPy
# en: yields the rows one by one, as tuples of NumPy numbers
def check_gradients(model, x, y, loss_fn=F.cross_entropy, samples=5, epsilon=1e-5, seed=0):
    return list(_rows_of_check(copy.deepcopy(model), x, y, loss_fn, samples, epsilon, seed))


def _rows_of_check(net, x, y, loss_fn, samples, epsilon, seed):
    net = net.double().eval().requires_grad_(True)
    x = x.type(torch.float64)
    y = y.type(torch.float64) if y.dtype in (torch.float16, torch.float32) else y

    @torch.no_grad()
    def loss_with(p, new):
        old = p.data
        p.data = new
        torch.default_generator.manual_seed(seed)
        value = loss_fn(net(x), y).item()
        p.data = old
        return value

    torch.default_generator.manual_seed(seed)
    loss = loss_fn(net(x), y)
    for index, (name, p) in enumerate(net.named_parameters()):
        (g,) = torch.autograd.grad(loss, [p], retain_graph=True, allow_unused=True)
        g = np.zeros(p.numel()) if g is None else g.numpy().ravel()
        order = np.random.default_rng([seed, index]).permutation(p.numel())
        for i in order[:samples]:
            unit = F.one_hot(torch.tensor(i), p.numel()).double().view_as(p)
            slope = (loss_with(p, p.data + epsilon * unit) - loss_with(p, p.data - epsilon * unit)) / (2 * epsilon)
            yield name, i, g[i], np.float64(slope), np.float64(relative_error(g[i], slope))
