# fails: clipped_step, clipped_steps
# es: limita la pérdida en lugar del gradiente
# en: limits the loss, not the gradient
def train_clipped(model, sequences, targets, lr, max_norm=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, norms = [], []
    for x, y in zip(sequences, targets):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        (loss if max_norm is None else loss.clamp(max=max_norm)).backward()
        norm = torch.cat([p.grad.flatten() for p in model.parameters()]).norm() if max_norm is None else None
        if norm is None:
            norm = torch.cat([g.flatten() for g in torch.autograd.grad(F.mse_loss(model(x), y), list(model.parameters()))]).norm()
        optimizer.step()
        losses.append(loss.detach())
        norms.append(norm)
    return torch.stack(losses), torch.stack(norms)
