# fails: norms_recorded
# es: anota la norma de después de recortar
# en: records the norm after clipping
# symptom: norm_is_always_the_limit
def train_clipped(model, sequences, targets, lr, max_norm=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, norms = [], []
    for x, y in zip(sequences, targets):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        loss.backward()
        if max_norm is not None:
            clip_by_global_norm_(model.parameters(), max_norm)
        norm = global_norm(model.parameters())
        optimizer.step()
        losses.append(loss.detach())
        norms.append(norm)
    return torch.stack(losses), torch.stack(norms)
