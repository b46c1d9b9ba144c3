# fails: fitted_weights, training_losses, validation_losses
# es: toma todas las muestras en un solo lote
# en: takes all samples in a single batch
def fit(model, x, y, val_x, val_y, *, generator, epochs=40, lr=0.3, batch_size=20):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, validation_losses = [], []
    for epoch in range(epochs):
        order = torch.randperm(len(x), generator=generator)
        batches = [(x[order], y[order])]
        losses.append(train_epoch(model, batches, F.cross_entropy, optimizer))
        validation_losses.append(evaluate(model, [(val_x, val_y)], F.cross_entropy)[0])
    return losses, validation_losses
