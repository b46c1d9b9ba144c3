# fails: nothing
# es: con una función para cada época y lotes de veinte imágenes que acumulan el gradiente
# en: with a function for each epoch and batches of twenty images that accumulate the gradient
def train_regularized(model, train_x, train_y, val_x, val_y, lr, epochs, strength=0.0, stopper=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)

    def epoch():
        model.train()
        optimizer.zero_grad()
        logits = model(train_x)
        for rows, labels in zip(logits.split(20), train_y.split(20)):
            losses = torch.logsumexp(rows, 1) - rows[range(len(labels)), labels]
            (losses.sum() / len(train_y)).backward(retain_graph=True)
        l2_penalty(model, strength).backward()
        optimizer.step()
        return generalization_gap(model, train_x, train_y, val_x, val_y)

    curves = []
    for _ in range(epochs):
        curves.append(epoch())
        if stopper is not None and stopper.step(curves[-1][2], model):
            break
    stopper is None or stopper.restore(model)
    _, train_losses, val_losses = zip(*curves)
    return torch.tensor(train_losses, dtype=torch.float64), torch.tensor(val_losses, dtype=torch.float64)
