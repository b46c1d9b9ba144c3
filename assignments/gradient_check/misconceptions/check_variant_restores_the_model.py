# fails: nothing
# es: trabaja con el propio modelo y lo deja como estaba
# en: works with the model itself and leaves it as it was
def check_gradients(model, x, y, loss_fn=F.cross_entropy, samples=5, epsilon=1e-5, seed=0):
    dtypes = [t.dtype for t in model.parameters()]
    values = copy.deepcopy(model.state_dict())
    grads = [p.grad for p in model.parameters()]
    modes = [(m, m.training) for m in model.modules()]
    for p in model.parameters():
        p.grad = None
    model.double()
    model.eval()
    xx = x.double()
    yy = y.double() if y.dtype.is_floating_point else y
    rows = []
    try:
        torch.manual_seed(seed)
        state = torch.get_rng_state()
        loss_fn(model(xx), yy).backward()
        picks = {n: torch.randperm(p.numel()).tolist()[:samples] for n, p in model.named_parameters()}
        for name, p in model.named_parameters():
            for i in picks[name]:
                w = p.data.reshape(-1)
                keep = w[i].clone()
                out = []
                for step in (epsilon, -epsilon):
                    w[i] = keep + step
                    torch.set_rng_state(state)
                    with torch.no_grad():
                        out.append(float(loss_fn(model(xx), yy)))
                w[i] = keep
                numerical = (out[0] - out[1]) / (2 * epsilon)
                autograd = float(p.grad.reshape(-1)[i]) if p.grad is not None else 0.0
                rows.append((name, i, autograd, numerical, float(relative_error(autograd, numerical))))
    finally:
        for p, dtype in zip(model.parameters(), dtypes):
            p.grad = None
        model.to(dtypes[0])
        model.load_state_dict(values)
        for p, g in zip(model.parameters(), grads):
            p.grad = g
        for m, mode in modes:
            m.training = mode
    return rows
