# fails: norms_recorded
# es: anota la norma de los pesos
# en: records the norm of the weights
def train_clipped(model, sequences, targets, lr, max_norm=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, norms = [], []
    for x, y in zip(sequences, targets):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        loss.backward()
        norm = torch.cat([p.detach().flatten() for p in model.parameters()]).norm()
        if max_norm is not None:
            clip_by_global_norm_(model.parameters(), max_norm)
        optimizer.step()
        losses.append(loss.detach())
        norms.append(norm)
    return torch.stack(losses), torch.stack(norms)
