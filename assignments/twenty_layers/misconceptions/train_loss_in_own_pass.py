# fails: loss_of_each_epoch
# es: mide la pérdida de la época en una pasada aparte, antes de ella
# en: measures the epoch's loss in a pass of its own, before it
def train(model, x, y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        model.train()
        order = torch.randperm(len(x), generator=generator)
        with torch.no_grad():
            model.eval()
            total = F.cross_entropy(model(x), y).item() * len(x)
            model.train()
        for start in range(0, len(x), batch_size):
            batch = order[start : start + batch_size]
            optimizer.zero_grad()
            loss = F.cross_entropy(model(x[batch]), y[batch])
            loss.backward()
            optimizer.step()
        losses.append(total / len(x))
        if after_epoch is not None:
            after_epoch(model)
    return losses
