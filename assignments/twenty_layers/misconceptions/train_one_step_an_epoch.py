# fails: weights_after_training
# es: un solo paso por época, al final
# en: a single step an epoch, at its end
def train(model, x, y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        model.train()
        order = torch.randperm(len(x), generator=generator)
        total = 0.0
        optimizer.zero_grad()
        for start in range(0, len(x), batch_size):
            batch = order[start : start + batch_size]
            loss = F.cross_entropy(model(x[batch]), y[batch])
            loss.backward()
            total += loss.item() * len(batch)
        optimizer.step()
        losses.append(total / len(x))
        if after_epoch is not None:
            after_epoch(model)
    return losses
