# fails: called_after_each_epoch
# es: llama a after_epoch antes del paso del último lote
# en: calls after_epoch before the last batch's step
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
            if after_epoch is not None and start + batch_size >= len(x):
                after_epoch(model)
            optimizer.step()
            total += loss.item() * len(batch)
        losses.append(total / len(x))
    return losses
