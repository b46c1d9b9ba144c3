# fails: nothing
# es: con torch.autograd.grad
# en: with torch.autograd.grad
def gradient_flow_report(model, x, y, threshold=1e-6):
    named = [(name, p) for name, p in model.named_parameters() if p.ndim > 1]
    gradients = torch.autograd.grad(F.cross_entropy(model(x), y), [p for _, p in named])

    def status(norm):
        if norm != norm or norm == float("inf"):
            return "not finite"
        return "ok" if norm > threshold else "vanishing"

    norms = [g.to(torch.float64).pow(2).sum().sqrt().item() for g in gradients]
    return [(name, norm, status(norm)) for (name, _), norm in zip(named, norms)]
