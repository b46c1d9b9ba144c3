# fails: norms_recorded
# es: mide las normas en una copia que no se entrena
# en: measures the norms on a copy that is not trained
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
        frozen.zero_grad()
        F.mse_loss(frozen(x), y).backward()
        losses.append(loss.detach())
        norms.append(global_norm(frozen.parameters()))
    return torch.stack(losses), torch.stack(norms)
