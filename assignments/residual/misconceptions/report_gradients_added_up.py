# fails: report_of_this_loss_alone
# es: no pone a cero los gradientes anteriores
# en: does not zero earlier gradients
def gradient_flow_report(model, x, y, threshold=1e-6):
    F.cross_entropy(model(x), y).backward()
    report = []
    for name, parameter in model.named_parameters():
        if parameter.dim() >= 2 and parameter.grad is not None:
            norm = parameter.grad.double().norm()
            status = "ok" if norm > threshold else "vanishing"
            report.append((name, norm.item(), status if torch.isfinite(norm) else "not finite"))
    return report
