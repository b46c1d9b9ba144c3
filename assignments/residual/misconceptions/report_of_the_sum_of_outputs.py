# fails: report_norms, report_of_this_loss_alone, report_of_tiny_gradients
# es: deriva la suma de las salidas y no la pérdida
# en: differentiates the sum of the outputs, not the loss
def gradient_flow_report(model, x, y, threshold=1e-6):
    model.zero_grad()
    model(x).sum().backward()
    report = []
    for name, parameter in model.named_parameters():
        if parameter.dim() >= 2 and parameter.grad is not None:
            norm = parameter.grad.double().norm()
            status = "ok" if norm > threshold else "vanishing"
            report.append((name, norm.item(), status if torch.isfinite(norm) else "not finite"))
    return report
