# fails: losses_recorded
# es: devuelve el promedio acumulado de las pérdidas
# en: returns the running mean of the losses
def train_clipped(model, sequences, targets, lr, max_norm=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, norms = [], []
    for x, y in zip(sequences, targets):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        loss.backward()
        norm = global_norm(model.parameters())
        if max_norm is not None:
            clip_by_global_norm_(model.parameters(), max_norm)
        optimizer.step()
        losses.append(loss.detach())
        norms.append(norm)
    counts = torch.arange(1, len(losses) + 1)
    return torch.stack(losses).cumsum(0) / counts, torch.stack(norms)
