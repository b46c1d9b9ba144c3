# fails: nan_step_training
# es: no pone los gradientes a cero
# en: does not set the gradients to zero
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y)
        if not torch.isfinite(loss):
            return step
        loss.backward()
        optimizer.step()
    return None
