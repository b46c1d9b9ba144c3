# fails: nan_step_number, nan_step_none, nan_step_training
# es: suma el gradiente en lugar de restarlo
# en: adds the gradient in place of subtracting it
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y)
        if not torch.isfinite(loss):
            return step
        optimizer.zero_grad()
        (-loss).backward()
        optimizer.step()
    return None
