# fails: plain_steps, clipped_step, clipped_steps
# es: añade un decaimiento de los pesos que nadie pidió
# en: adds weight decay that nobody asked for
def train_clipped(model, sequences, targets, lr, max_norm=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, weight_decay=0.01)
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
    return torch.stack(losses), torch.stack(norms)
