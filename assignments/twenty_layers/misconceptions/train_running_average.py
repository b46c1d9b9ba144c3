# fails: loss_of_each_epoch
# es: media móvil de las pérdidas de los lotes
# en: moving average of the batches' losses
def train(model, x, y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        model.train()
        order = torch.randperm(len(x), generator=generator)
        total = 0.0
        for start in range(0, len(x), batch_size):
            batch = order[start : start + batch_size]
            optimizer.zero_grad()
            loss = F.cross_entropy(model(x[batch]), y[batch])
            loss.backward()
            optimizer.step()
            total = 0.9 * total + 0.1 * loss.item() if total else loss.item()
        losses.append(total)
        if after_epoch is not None:
            after_epoch(model)
    return losses
