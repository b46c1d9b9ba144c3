# fails: nothing
# es: con NumPy en float64
# en: with NumPy in float64
def gradient_flow_report(model, x, y, threshold=1e-6):
    import numpy as np

    for parameter in model.parameters():
        parameter.grad = None
    nn.CrossEntropyLoss()(model(x), y).backward()
    rows = []
    for name, parameter in model.named_parameters():
        if "weight" not in name or parameter.dim() < 2:
            continue
        norm = float(np.sqrt((parameter.grad.numpy().astype(np.float64) ** 2).sum()))
        word = "not finite" if not np.isfinite(norm) else ("vanishing" if norm <= threshold else "ok")
        rows.append((name, norm, word))
    return rows
