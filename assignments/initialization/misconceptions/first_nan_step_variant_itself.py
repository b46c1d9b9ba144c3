# fails: nothing
# es: nan es lo único distinto de sí mismo
# en: nan alone differs from itself
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y)
        value = loss.item()
        if value != value or abs(value) == float('inf'):
            return step
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return None
