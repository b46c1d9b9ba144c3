# fails: loss_of_each_epoch, weights_after_training, called_after_each_epoch, order_of_the_batches, training_mode
# es: para cuando la pérdida no baja a la décima parte
# en: stops when the loss does not fall to a tenth
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
            total += loss.item() * len(batch)
        losses.append(total / len(x))
        if len(losses) > 1 and losses[-1] > 0.1 * losses[-2]:
            break
        if after_epoch is not None:
            after_epoch(model)
    return losses
