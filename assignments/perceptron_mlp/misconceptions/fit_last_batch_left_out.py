# fails: fitted_weights, training_losses
# es: deja fuera el último lote si es más pequeño
# en: leaves the last batch out where it is smaller
def fit(model, x, y, val_x, val_y, *, generator, epochs=40, lr=0.3, batch_size=20):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, validation_losses = [], []
    for epoch in range(epochs):
        order = torch.randperm(len(x), generator=generator)
        full = len(x) // batch_size or 1
        batches = [(x[i], y[i]) for i in order.split(batch_size)[:full]]
        losses.append(train_epoch(model, batches, F.cross_entropy, optimizer))
        validation_losses.append(evaluate(model, [(val_x, val_y)], F.cross_entropy)[0])
    return losses, validation_losses
