# fails: nan_step_number, nan_step_training
# es: recorta los gradientes, y ya no explota
# en: clips the gradients, and nothing explodes any more
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y)
        if not torch.isfinite(loss):
            return step
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 0.1)
        optimizer.step()
    return None
