# fails: nan_step_number, nan_step_training
# es: mira la pérdida después de actualizar
# en: looks at the loss after the update
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if not torch.isfinite(F.cross_entropy(model(x), y)):
            return step
    return None
