# fails: report_statuses
# es: compara con threshold antes de mirar si es finita
# en: compares with the threshold before asking whether it is finite
def gradient_flow_report(model, x, y, threshold=1e-6):
    model.zero_grad()
    F.cross_entropy(model(x), y).backward()
    report = []
    for name, parameter in model.named_parameters():
        if parameter.dim() >= 2 and parameter.grad is not None:
            norm = parameter.grad.double().norm()
            report.append((name, norm.item(), "ok" if norm > threshold else "vanishing" if norm <= threshold else "not finite"))
    return report
