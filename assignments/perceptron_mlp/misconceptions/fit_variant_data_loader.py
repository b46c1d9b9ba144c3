# fails: nothing
# es: usa un DataLoader con el orden dado
# en: uses a DataLoader with the given order
def fit(model, x, y, val_x, val_y, *, generator, epochs=40, lr=0.3, batch_size=20):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, validation_losses = [], []
    for epoch in range(epochs):
        order = torch.randperm(len(x), generator=generator)
        data = torch.utils.data.TensorDataset(x, y)
        batches = torch.utils.data.DataLoader(data, batch_size=batch_size, sampler=order.tolist())
        losses.append(train_epoch(model, batches, F.cross_entropy, optimizer))
        validation_losses.append(evaluate(model, [(val_x, val_y)], F.cross_entropy)[0])
    return losses, validation_losses
