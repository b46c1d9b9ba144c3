# fails: report_of_tiny_gradients
# es: toma la norma en float32: los cuadrados se anulan
# en: takes the norm in float32: the squares vanish
# symptom: norm_exactly_zero
def gradient_flow_report(model, x, y, threshold=1e-6):
    model.zero_grad()
    F.cross_entropy(model(x), y).backward()
    report = []
    for name, parameter in model.named_parameters():
        if parameter.dim() >= 2 and parameter.grad is not None:
            norm = parameter.grad.square().sum().sqrt()
            status = "ok" if norm > threshold else "vanishing"
            report.append((name, norm.item(), status if torch.isfinite(norm) else "not finite"))
    return report
