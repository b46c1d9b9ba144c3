# fails: fitted_weights, training_losses, validation_losses
# es: deja que baraje un DataLoader, que sortea de otro modo
# en: lets a DataLoader shuffle, which draws in another way
def fit(model, x, y, val_x, val_y, *, generator, epochs=40, lr=0.3, batch_size=20):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    data = torch.utils.data.TensorDataset(x, y)
    loader = torch.utils.data.DataLoader(data, batch_size=batch_size, shuffle=True, generator=generator)
    losses, validation_losses = [], []
    for epoch in range(epochs):
        losses.append(train_epoch(model, loader, F.cross_entropy, optimizer))
        validation_losses.append(evaluate(model, [(val_x, val_y)], F.cross_entropy)[0])
    return losses, validation_losses
