# fails: checker_leaves_the_model
# es: deja en el modelo recibido los gradientes de la comprobación
# en: leaves the check's gradients in the given model
def check_gradients(model, x, y, loss_fn=F.cross_entropy, samples=5, epsilon=1e-5, seed=0):
    given = model
    model = copy.deepcopy(model).double().eval()
    x = x.double()
    y = y.double() if y.is_floating_point() else y
    state = torch.manual_seed(seed).get_state()

    def loss():
        torch.set_rng_state(state)
        return loss_fn(model(x), y)

    model.zero_grad()
    loss().backward()
    generator = torch.Generator().manual_seed(seed)
    rows = []
    for name, p in model.named_parameters():
        flat = p.data.view(-1)
        gradient = torch.zeros_like(flat) if p.grad is None else p.grad.view(-1)
        for i in torch.randperm(len(flat), generator=generator)[:samples].tolist():
            value = flat[i].item()
            with torch.no_grad():
                flat[i] = value + epsilon
                above = loss().item()
                flat[i] = value - epsilon
                below = loss().item()
                flat[i] = value
            autograd, numerical = gradient[i].item(), (above - below) / (2 * epsilon)
            error = float(relative_error(autograd, numerical))
            rows.append((name, i, autograd, numerical, error))
    for p, q in zip(given.parameters(), model.parameters()):
        p.grad = None if q.grad is None else q.grad.to(p.dtype)
    return rows
