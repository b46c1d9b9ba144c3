# fails: validation_losses
# es: mide la pérdida de validación antes de entrenar la época
# en: takes the validation loss before training the epoch
def fit(model, x, y, val_x, val_y, *, generator, epochs=40, lr=0.3, batch_size=20):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, validation_losses = [], []
    for epoch in range(epochs):
        order = torch.randperm(len(x), generator=generator)
        batches = [(x[i], y[i]) for i in order.split(batch_size)]
        validation_losses.append(evaluate(model, [(val_x, val_y)], F.cross_entropy)[0])
        losses.append(train_epoch(model, batches, F.cross_entropy, optimizer))
    return losses, validation_losses
