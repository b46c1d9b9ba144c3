# fails: losses_recorded
# es: mide las pérdidas en una copia que no se entrena
# en: measures the losses on a copy that is not trained
def train_clipped(model, sequences, targets, lr, max_norm=None):
    frozen = copy.deepcopy(model)
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
        losses.append(F.mse_loss(frozen(x), y).detach())
        norms.append(norm)
    return torch.stack(losses), torch.stack(norms)
