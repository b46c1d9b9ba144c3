# fails: fitted_weights, training_losses, validation_losses
# es: baraja las entradas y no sus clases
# en: shuffles the inputs and not their classes
def fit(model, x, y, val_x, val_y, *, generator, epochs=40, lr=0.3, batch_size=20):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, validation_losses = [], []
    for epoch in range(epochs):
        order = torch.randperm(len(x), generator=generator)
        batches = list(zip(x[order].split(batch_size), y.split(batch_size)))
        losses.append(train_epoch(model, batches, F.cross_entropy, optimizer))
        validation_losses.append(evaluate(model, [(val_x, val_y)], F.cross_entropy)[0])
    return losses, validation_losses
