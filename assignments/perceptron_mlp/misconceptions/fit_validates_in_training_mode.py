# fails: validation_losses
# es: mide la pérdida de validación en modo entrenamiento
# en: takes the validation loss in training mode
# symptom: evaluation_is_not_repeatable
def fit(model, x, y, val_x, val_y, *, generator, epochs=40, lr=0.3, batch_size=20):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, validation_losses = [], []
    for epoch in range(epochs):
        order = torch.randperm(len(x), generator=generator)
        batches = [(x[i], y[i]) for i in order.split(batch_size)]
        losses.append(train_epoch(model, batches, F.cross_entropy, optimizer))
        with torch.no_grad():
            validation_losses.append(F.cross_entropy(model(val_x), val_y).item())
    return losses, validation_losses
