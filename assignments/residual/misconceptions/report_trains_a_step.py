# fails: report_leaves_the_weights
# es: da un paso de optimizador
# en: takes an optimiser step
def gradient_flow_report(model, x, y, threshold=1e-6):
    model.zero_grad()
    F.cross_entropy(model(x), y).backward()
    torch.optim.SGD(model.parameters(), lr=0.01).step()
    report = []
    for name, parameter in model.named_parameters():
        if parameter.dim() >= 2 and parameter.grad is not None:
            norm = parameter.grad.double().norm()
            status = "ok" if norm > threshold else "vanishing"
            report.append((name, norm.item(), status if torch.isfinite(norm) else "not finite"))
    return report
