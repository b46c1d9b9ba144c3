# fails: validation_losses
# es: mide la validación con los datos de entrenamiento
# en: validates on the training data
def fit(model, x, y, val_x, val_y, *, generator, epochs=40, lr=0.3, batch_size=20):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, validation_losses = [], []
    for epoch in range(epochs):
        order = torch.randperm(len(x), generator=generator)
        batches = [(x[i], y[i]) for i in order.split(batch_size)]
        losses.append(train_epoch(model, batches, F.cross_entropy, optimizer))
        validation_losses.append(evaluate(model, [(x, y)], F.cross_entropy)[0])
    return losses, validation_losses
