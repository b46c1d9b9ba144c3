# fails: nan_step_inf
# es: mira si los logits son finitos, y no la pérdida
# en: looks whether the logits are finite, not the loss
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        logits = model(x)
        if not torch.isfinite(logits).all():
            return step
        optimizer.zero_grad()
        F.cross_entropy(logits, y).backward()
        optimizer.step()
    return None
