# fails: checker_tries_every_entry, checker_uses_the_central_difference, checker_finds_one_wrong_entry, checker_works_in_float64, checker_in_evaluation_mode, checker_fixes_the_seed, checker_with_unused_parameter, checker_with_earlier_gradients
# es: mueve todas las entradas de un parámetro a la vez
# en: nudges all entries of a parameter at once
def check_gradients(model, x, y, loss_fn=F.cross_entropy, samples=5, epsilon=1e-5, seed=0):
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
                flat += epsilon
                above = loss().item()
                flat -= 2 * epsilon
                below = loss().item()
                flat += epsilon
            autograd, numerical = gradient[i].item(), (above - below) / (2 * epsilon)
            error = float(relative_error(autograd, numerical))
            rows.append((name, i, autograd, numerical, error))
    return rows
