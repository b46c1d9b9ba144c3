# fails: weights_after_training
# es: vuelve al final a los pesos de la mejor época
# en: goes back to the best epoch's weights at the end
def train(model, x, y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, best = [], None
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
        if losses[-1] == min(losses):
            best = {name: value.clone() for name, value in model.state_dict().items()}
        if after_epoch is not None:
            after_epoch(model)
    model.load_state_dict(best)
    return losses
