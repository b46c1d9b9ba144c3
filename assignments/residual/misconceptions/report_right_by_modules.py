# fails: nothing
# es: recorre los módulos y sus pesos
# en: walks over the modules and their weights
def gradient_flow_report(model, x, y, threshold=1e-6):
    model.zero_grad()
    loss = F.cross_entropy(model(x), y)
    loss.backward()
    report = []
    for name, module in model.named_modules():
        if isinstance(module, (nn.Conv2d, nn.Linear)):
            norm = module.weight.grad.double().norm(p=2).item()
            finite = abs(norm) < float("inf")
            report.append((f"{name}.weight", norm, ("ok" if norm > threshold else "vanishing") if finite else "not finite"))
    return report
