# fails: nothing
# es: llena tensores reservados
# en: fills tensors made in advance
def train_clipped(model, sequences, targets, lr, max_norm=None):
    steps = sequences.shape[0]
    losses = torch.zeros(steps)
    norms = torch.zeros(steps)
    criterion = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    model.train()
    for i in range(steps):
        loss = criterion(model(sequences[i]), targets[i])
        model.zero_grad()
        loss.backward()
        norms[i] = global_norm(model.parameters())
        if max_norm is not None and norms[i] > max_norm:
            clip_by_global_norm_(model.parameters(), max_norm)
        optimizer.step()
        losses[i] = loss.detach()
    return losses, norms
