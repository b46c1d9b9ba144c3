# fails: report_statuses
# es: compara con la última capa y no con threshold
# en: compares with the last layer instead of threshold
def gradient_flow_report(model, x, y, threshold=1e-6):
    model.zero_grad()
    F.cross_entropy(model(x), y).backward()
    norms = [(n, p.grad.double().norm().item()) for n, p in model.named_parameters() if p.dim() >= 2]
    last = norms[-1][1]
    return [
        (n, v, "not finite" if v != v else "ok" if v > threshold * last * 1e12 else "vanishing")
        for n, v in norms
    ]
