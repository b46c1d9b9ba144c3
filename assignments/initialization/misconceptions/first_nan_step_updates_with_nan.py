# fails: nan_step_training
# es: actualiza con la pérdida que no es finita antes de parar
# en: updates with the loss that is not finite before it stops
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if not torch.isfinite(loss):
            return step
    return None
