# fails: nothing
# es: usa torch.autograd.grad
# en: uses torch.autograd.grad
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        loss = loss_function(model(x), y)
        for p, g in zip(model.parameters(), torch.autograd.grad(loss, list(model.parameters()))):
            p.grad = g
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
