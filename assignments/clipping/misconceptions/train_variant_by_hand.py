# fails: nothing
# es: actualiza los pesos a mano, sin optimizador
# en: updates the weights by hand, without an optimiser
def train_clipped(model, sequences, targets, lr, max_norm=None):
    losses, norms = [], []
    for step in range(len(sequences)):
        for p in model.parameters():
            p.grad = None
        loss = ((model(sequences[step]) - targets[step]) ** 2).mean()
        loss.backward()
        norms.append(clip_by_global_norm_(model.parameters(), float("inf") if max_norm is None else max_norm))
        with torch.no_grad():
            for p in model.parameters():
                p -= lr * p.grad
        losses.append(loss.item())
    return torch.tensor(losses), torch.tensor([float(n) for n in norms])
