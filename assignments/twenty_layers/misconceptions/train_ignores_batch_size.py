# fails: order_of_the_batches
# es: lotes siempre de 128
# en: batches always of 128
def train(model, x, y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        model.train()
        order = torch.randperm(len(x), generator=generator)
        total = 0.0
        for start in range(0, len(x), 128):
            batch = order[start : start + 128]
            optimizer.zero_grad()
            loss = F.cross_entropy(model(x[batch]), y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        losses.append(total / len(x))
        if after_epoch is not None:
            after_epoch(model)
    return losses
