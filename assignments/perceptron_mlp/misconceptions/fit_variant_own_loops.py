# fails: nothing
# es: escribe los bucles sin las otras funciones
# en: writes the loops without the other functions
def fit(model, x, y, val_x, val_y, *, generator, epochs=40, lr=0.3, batch_size=20):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, validation_losses = [], []
    for epoch in range(epochs):
        order = torch.randperm(len(x), generator=generator)
        model.train()
        total = 0.0
        for start in range(0, len(x), batch_size):
            i = order[start : start + batch_size]
            optimizer.zero_grad()
            loss = nn.CrossEntropyLoss()(model(x[i]), y[i])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(i)
        losses.append(total / len(x))
        model.eval()
        with torch.no_grad():
            validation_losses.append(F.cross_entropy(model(val_x), val_y).item())
    return losses, validation_losses
