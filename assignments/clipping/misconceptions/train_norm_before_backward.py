# fails: clipped_step, norms_recorded, clipped_steps
# es: recorta y mide antes de backward: anota ceros
# en: clips and measures before backward: records zeros
def train_clipped(model, sequences, targets, lr, max_norm=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, norms = [], []
    for x, y in zip(sequences, targets):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        norm = clip_by_global_norm_(model.parameters(), max_norm or float('inf'))
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
        norms.append(norm)
    return torch.stack(losses), torch.stack(norms)
