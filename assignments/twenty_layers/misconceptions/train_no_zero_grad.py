# fails: weights_after_training
# es: sin zero_grad: los gradientes se acumulan
# en: no zero_grad: gradients add up
# hint es: pon los gradientes a cero en cada lote, antes de backward()
# hint en: set the gradients to zero in each batch, before backward()
def train(model, x, y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        model.train()
        order = torch.randperm(len(x), generator=generator)
        total = 0.0
        for start in range(0, len(x), batch_size):
            batch = order[start : start + batch_size]
            loss = F.cross_entropy(model(x[batch]), y[batch])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        losses.append(total / len(x))
        if after_epoch is not None:
            after_epoch(model)
    return losses
