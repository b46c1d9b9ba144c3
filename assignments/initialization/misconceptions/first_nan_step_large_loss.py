# fails: nan_step_number
# es: da por nan una pérdida muy grande
# en: takes a very large loss for nan
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y)
        if not loss < 1e6:
            return step
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return None
