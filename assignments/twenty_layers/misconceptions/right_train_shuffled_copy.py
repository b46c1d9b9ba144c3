# fails: nothing
# es: baraja copias de x e y y las corta en trozos
# en: shuffles copies of x and y and cuts them in pieces
def train(model, x, y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None):
    optimizer = torch.optim.SGD(list(model.parameters()), lr)
    criterion = nn.CrossEntropyLoss(reduction="none")
    history = []
    for epoch in range(1, epochs + 1):
        order = torch.randperm(x.shape[0], generator=generator)
        shuffled_x, shuffled_y = x[order], y[order]
        per_image = []
        for xb, yb in zip(shuffled_x.split(batch_size), shuffled_y.split(batch_size)):
            model.train()
            each = criterion(model(xb), yb)
            optimizer.zero_grad(set_to_none=False)
            each.mean().backward()
            optimizer.step()
            per_image += each.tolist()
        history.append(sum(per_image) / len(per_image))
        if callable(after_epoch):
            after_epoch(model)
    return history
