# fails: report_statuses
# es: pregunta solo por nan: inf es "ok"
# en: asks for nan only: inf is "ok"
def gradient_flow_report(model, x, y, threshold=1e-6):
    model.zero_grad()
    F.cross_entropy(model(x), y).backward()
    report = []
    for name, parameter in model.named_parameters():
        if parameter.dim() >= 2 and parameter.grad is not None:
            norm = parameter.grad.double().norm()
            status = "ok" if norm > threshold else "vanishing"
            report.append((name, norm.item(), "not finite" if torch.isnan(norm) else status))
    return report
