# fails: nothing
# es: devuelve listas de números
# en: returns lists of numbers
def train_clipped(model, sequences, targets, lr, max_norm=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, norms = [], []
    for x, y in zip(sequences, targets):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        loss.backward()
        norms.append(float(global_norm(model.parameters())))
        if max_norm:
            clip_by_global_norm_(model.parameters(), max_norm)
        optimizer.step()
        losses.append(loss.item())
    return losses, norms
