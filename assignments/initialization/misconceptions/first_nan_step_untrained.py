# fails: nan_step_number, nan_step_training
# es: solo evalúa la pérdida, sin entrenar
# en: only evaluates the loss, without training
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y)
        if not torch.isfinite(loss):
            return step
        pass
    return None
