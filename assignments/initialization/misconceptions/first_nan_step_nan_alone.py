# fails: nan_step_inf
# es: mira solo nan
# en: looks for nan alone
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y)
        if loss.isnan():
            return step
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return None
