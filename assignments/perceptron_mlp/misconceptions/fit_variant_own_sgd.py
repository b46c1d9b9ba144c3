# fails: nothing
# es: escribe su propio SGD
# en: writes its own SGD
def fit(model, x, y, val_x, val_y, *, generator, epochs=40, lr=0.3, batch_size=20):
    class Plain:
        def zero_grad(self):
            model.zero_grad()
        def step(self):
            with torch.no_grad():
                for p in model.parameters():
                    p.sub_(lr * p.grad)
    optimizer = Plain()
    losses, validation_losses = [], []
    for epoch in range(epochs):
        order = torch.randperm(len(x), generator=generator)
        batches = [(x[i], y[i]) for i in order.split(batch_size)]
        losses.append(train_epoch(model, batches, F.cross_entropy, optimizer))
        validation_losses.append(evaluate(model, [(val_x, val_y)], F.cross_entropy)[0])
    return losses, validation_losses
