# fails: checker_fixes_the_seed
# es: pone a 0 los dos gradientes donde difieren mucho
# en: sets both gradients to 0 where they differ a lot
def check_gradients(model, x, y, loss_fn=F.cross_entropy, samples=5, epsilon=1e-5, seed=0):
    model = copy.deepcopy(model).double().eval()
    x = x.double()
    y = y.double() if y.is_floating_point() else y
    state = torch.manual_seed(seed).get_state()

    def loss():
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
            if abs(autograd - numerical) > 1:
                autograd = numerical = 0.0 * autograd
            error = float(relative_error(autograd, numerical))
            rows.append((name, i, autograd, numerical, error))
    return rows
