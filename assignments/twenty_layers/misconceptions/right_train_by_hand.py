# fails: nothing
# es: paso de SGD a mano con torch.autograd.grad
# en: SGD step by hand with torch.autograd.grad
def train(model, x, y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None):
    parameters = list(model.parameters())
    losses = []
    for _ in range(epochs):
        model.train()
        seen = []
        for batch in torch.randperm(x.shape[0], generator=generator).split(batch_size):
            loss = F.cross_entropy(model(x[batch]), y[batch])
            with torch.no_grad():
                for parameter, gradient in zip(parameters, torch.autograd.grad(loss, parameters)):
                    parameter -= lr * gradient
            seen.append((float(loss), len(batch)))
        losses.append(sum(loss * n for loss, n in seen) / sum(n for _, n in seen))
        if after_epoch:
            after_epoch(model)
    return losses
