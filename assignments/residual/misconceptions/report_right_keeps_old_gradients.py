# fails: nothing
# es: deja .grad como estaba
# en: leaves .grad as it was
def gradient_flow_report(model, x, y, threshold=1e-6):
    old = [(p, p.grad) for p in model.parameters()]
    for p, _ in old:
        p.grad = None
    loss = F.cross_entropy(model(x), y)
    loss.backward()

    def row(name, p):
        size = p.grad.detach().to(torch.float64).pow(2).sum().sqrt().item()
        if size != size or size == float("inf"):
            return name, size, "not finite"
        return name, size, ("vanishing", "ok")[size > threshold]

    rows = [row(name, p) for name, p in model.named_parameters() if p.ndim > 1]
    for p, grad in old:
        p.grad = grad
    return rows
