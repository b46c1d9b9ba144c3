# fails: clipped_step, clipped_steps
# es: los gradientes que usa step no están recortados
# en: the gradients that step uses are not clipped
# symptom: clipping_changes_nothing
def train_clipped(model, sequences, targets, lr, max_norm=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, norms = [], []
    for x, y in zip(sequences, targets):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        if max_norm is not None:
            clip_by_global_norm_(model.parameters(), max_norm)
        loss.backward()
        norm = global_norm(model.parameters())
        optimizer.step()
        losses.append(loss.detach())
        norms.append(norm)
    return torch.stack(losses), torch.stack(norms)
