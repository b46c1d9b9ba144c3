# fails: nothing
# es: llama a torch.manual_seed en cada evaluación y da las filas por error
# en: calls torch.manual_seed in each evaluation and gives the rows by error
def check_gradients(model, x, y, loss_fn=F.cross_entropy, samples=5, epsilon=1e-5, seed=0):
    twin = copy.deepcopy(model).double()
    twin.eval()
    x, y = x.double(), (y.double() if torch.is_floating_point(y) else y)

    def value():
        torch.manual_seed(seed)
        return loss_fn(twin(x), y)

    twin.zero_grad(set_to_none=True)
    value().backward()
    found = []
    for name, p in twin.named_parameters():
        torch.manual_seed(seed)
        for i in torch.randperm(p.numel())[: min(samples, p.numel())]:
            place = tuple(int(k) for k in np.unravel_index(int(i), tuple(p.shape)))
            kept = p[place].detach().clone()
            with torch.no_grad():
                p[place] += epsilon
                high = value()
                p[place] = kept
                p[place] -= epsilon
                low = value()
                p[place] = kept
            slope = (high - low) / (2 * epsilon)
            exact = p.grad[place] if p.grad is not None else torch.tensor(0.0)
            found.append((name, int(i), exact.item(), slope.item(), float(relative_error(exact.item(), slope.item()))))
    return sorted(found, key=lambda row: -row[-1])
