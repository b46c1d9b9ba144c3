# fails: norms_recorded
# es: anota cero donde la norma no es finita
# en: records zero where the norm is not finite
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
        norms.append(torch.nan_to_num(norm, nan=0.0, posinf=0.0))
    return torch.stack(losses), torch.stack(norms)
