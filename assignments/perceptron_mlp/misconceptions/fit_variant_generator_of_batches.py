# fails: nothing
# es: baraja primero y reparte en lotes después
# en: shuffles first and deals out batches afterwards
def fit(model, x, y, val_x, val_y, *, generator, epochs=40, lr=0.3, batch_size=20):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, validation_losses = [], []
    for epoch in range(epochs):
        order = torch.randperm(len(x), generator=generator)
        shuffled_x, shuffled_y = x[order], y[order]
        losses.append(train_epoch(model, zip(shuffled_x.split(batch_size), shuffled_y.split(batch_size)), F.cross_entropy, optimizer))
        validation_losses.append(evaluate(model, [(val_x, val_y)], F.cross_entropy)[0])
    return losses, validation_losses
