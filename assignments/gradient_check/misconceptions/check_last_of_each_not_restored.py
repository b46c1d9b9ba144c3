# fails: checker_uses_the_central_difference, checker_leaves_the_model
# es: deja movido en el modelo recibido el último peso de cada parámetro
# en: leaves the last weight of each parameter nudged in the given model
def check_gradients(model, x, y, loss_fn=F.cross_entropy, samples=5, epsilon=1e-5, seed=0):
    model = model
    kept = [p.grad for p in model.parameters()], model.training, next(model.parameters()).dtype
    for p in model.parameters():
        p.grad = None
    model.double().eval()
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
        flat, last = p.data.view(-1), None
        gradient = torch.zeros_like(flat) if p.grad is None else p.grad.view(-1)
        for i in torch.randperm(len(flat), generator=generator)[:samples].tolist():
            if last is not None:
                flat[last[0]] = last[1]
            value = flat[i].item()
            with torch.no_grad():
                flat[i] = value + epsilon
                above = loss().item()
                flat[i] = value - epsilon
                below = loss().item()
            last = i, value
            autograd, numerical = gradient[i].item(), (above - below) / (2 * epsilon)
            error = float(relative_error(autograd, numerical))
            rows.append((name, i, autograd, numerical, error))
    model.to(kept[2]).train(kept[1])
    for p, gradient in zip(model.parameters(), kept[0]):
        p.grad = gradient
    return rows
