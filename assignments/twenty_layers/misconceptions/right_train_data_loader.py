# fails: nothing
# es: un DataLoader con los lotes ya sorteados
# en: a DataLoader with the batches drawn before
def train(model, x, y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None):
    from torch.utils.data import DataLoader, TensorDataset

    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.0)
    criterion = nn.CrossEntropyLoss()
    history = []
    for epoch in range(epochs):
        model.train()
        order = torch.randperm(len(x), generator=generator).tolist()
        running = 0.0
        for xb, yb in DataLoader(TensorDataset(x, y), batch_size=batch_size, sampler=order):
            loss = criterion(model(xb), yb)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            running += loss.item() * xb.size(0)
        history.append(running / len(x))
        if after_epoch is not None:
            after_epoch(model)
    return history
