# fails: nan_step_number, nan_step_inf
# es: cuenta los pasos desde 0
# en: counts the steps from 0
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=0):
        loss = F.cross_entropy(model(x), y)
        if not torch.isfinite(loss):
            return step
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return None
