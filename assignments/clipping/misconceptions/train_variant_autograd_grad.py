# fails: nothing
# es: usa torch.autograd.grad y un factor
# en: uses torch.autograd.grad and a factor
def train_clipped(model, sequences, targets, lr, max_norm=None):
    losses, norms = [], []
    parameters = list(model.parameters())
    for x, y in zip(sequences, targets, strict=True):
        loss = F.mse_loss(model(x), y)
        gradients = torch.autograd.grad(loss, parameters)
        norm = torch.cat([g.flatten() for g in gradients]).norm()
        factor = 1.0 if max_norm is None else min(1.0, max_norm / (float(norm) + 1e-6))
        with torch.no_grad():
            for p, g in zip(parameters, gradients, strict=True):
                p.sub_(lr * factor * g)
        losses.append(loss.detach())
        norms.append(norm)
    return torch.stack(losses), torch.stack(norms)
