# fails: nothing
# es: norma escalada por el máximo
# en: norm scaled by the largest entry
def gradient_flow_report(model, x, y, threshold=1e-6):
    model.zero_grad(set_to_none=True)
    logits = model(x)
    (-F.log_softmax(logits, dim=1)[torch.arange(len(y)), y].mean()).backward()
    out = []
    for name, parameter in model.named_parameters():
        if parameter.dim() >= 2:
            norm = torch.linalg.vector_norm(parameter.grad.flatten().double())
            if not torch.isfinite(norm):
                out.append((name, float(norm), "not finite"))
            elif norm > threshold:
                out.append((name, float(norm), "ok"))
            else:
                out.append((name, float(norm), "vanishing"))
    return out
