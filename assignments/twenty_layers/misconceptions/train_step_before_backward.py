# fails: weights_after_training, called_after_each_epoch
# es: da el paso antes de backward
# en: steps before backward
# hint es: el orden es zero_grad, pérdida, backward y step
# hint en: the order is zero_grad, loss, backward and step
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
            optimizer.step()
            loss.backward()
            total += loss.item() * len(batch)
        losses.append(total / len(x))
        if after_epoch is not None:
            after_epoch(model)
    return losses
