# fails: nothing
# es: usa math.isfinite sobre el número
# en: uses math.isfinite on the number
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y)
        if not math.isfinite(loss.item()):
            return step
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return None
