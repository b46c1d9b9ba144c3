# fails: plain_steps
# es: recorta a 0.1 cuando max_norm es None
# en: clips to 0.1 where max_norm is None
def train_clipped(model, sequences, targets, lr, max_norm=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, norms = [], []
    for x, y in zip(sequences, targets):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        loss.backward()
        norm = clip_by_global_norm_(model.parameters(), max_norm or 0.1)
        optimizer.step()
        losses.append(loss.detach())
        norms.append(norm)
    return torch.stack(losses), torch.stack(norms)
