# fails: report_lists_the_weights, report_norms, report_of_this_loss_alone, report_of_tiny_gradients, report_statuses
# es: borra los gradientes después de backward
# en: clears the gradients after backward
def gradient_flow_report(model, x, y, threshold=1e-6):
    F.cross_entropy(model(x), y).backward()
    model.zero_grad()
    report = []
    for name, parameter in model.named_parameters():
        if parameter.dim() >= 2 and parameter.grad is not None:
            norm = parameter.grad.double().norm()
            status = "ok" if norm > threshold else "vanishing"
            report.append((name, norm.item(), status if torch.isfinite(norm) else "not finite"))
    return report
