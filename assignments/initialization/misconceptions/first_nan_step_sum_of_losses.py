# fails: nan_step_training
# es: suma las pérdidas en lugar de promediarlas
# en: adds the losses in place of averaging them
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y, reduction="sum")
        if not torch.isfinite(loss):
            return step
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return None
