# fails: nan_step_number, nan_step_training
# es: da el último paso con nan en lugar del primero
# en: gives the last step with nan in place of the first
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    last = None
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y)
        if not torch.isfinite(loss):
            last = step
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return last
