# fails: losses_recorded
# es: con límite deja el bucle en la primera pérdida que no es finita
# en: with a limit it leaves the loop at the first loss that is not finite
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
        if max_norm is not None and not torch.isfinite(loss):
            break
    return torch.stack(losses), torch.stack(norms)
