# fails: nothing
# es: crea un SGD en cada época y devuelve tensores
# en: makes an SGD each epoch and returns tensors
def fit(model, x, y, val_x, val_y, *, generator, epochs=40, lr=0.3, batch_size=20):
    losses, validation_losses = [], []
    for epoch in range(epochs):
        order = torch.randperm(len(x), generator=generator)
        batches = [(x[i], y[i]) for i in order.split(batch_size)]
        optimizer = torch.optim.SGD(model.parameters(), lr)
        losses.append(train_epoch(model, batches, F.cross_entropy, optimizer))
        validation_losses.append(evaluate(model, [(val_x, val_y)], F.cross_entropy)[0])
    return torch.tensor(losses), torch.tensor(validation_losses)
