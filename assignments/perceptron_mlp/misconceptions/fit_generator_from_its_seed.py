# fails: fitted_weights, training_losses, validation_losses
# es: crea otro generador con la semilla del recibido, que empieza desde el principio
# en: makes another generator from the seed of the one given, which begins anew
def fit(model, x, y, val_x, val_y, *, generator, epochs=40, lr=0.3, batch_size=20):
    own = torch.Generator().manual_seed(generator.initial_seed())
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, validation_losses = [], []
    for epoch in range(epochs):
        order = torch.randperm(len(x), generator=own)
        batches = [(x[i], y[i]) for i in order.split(batch_size)]
        losses.append(train_epoch(model, batches, F.cross_entropy, optimizer))
        validation_losses.append(evaluate(model, [(val_x, val_y)], F.cross_entropy)[0])
    return losses, validation_losses
