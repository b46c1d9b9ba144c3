# fails: report_lists_the_weights
# es: incluye sesgos y normalización por lotes
# en: lists biases and batch norm too
def gradient_flow_report(model, x, y, threshold=1e-6):
    model.zero_grad()
    F.cross_entropy(model(x), y).backward()
    report = []
    for name, parameter in model.named_parameters():
        if parameter.grad is not None:
            norm = parameter.grad.double().norm()
            status = "ok" if norm > threshold else "vanishing"
            report.append((name, norm.item(), status if torch.isfinite(norm) else "not finite"))
    return report
