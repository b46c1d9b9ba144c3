# fails: nothing
# es: suma strength por el peso al gradiente en lugar de sumar la penalización
# en: adds strength times the weight to the gradient instead of the penalty
def train_regularized(model, train_x, train_y, val_x, val_y, lr, epochs, strength=0.0, stopper=None):
    train_losses = torch.zeros(epochs, dtype=torch.float64)
    val_losses = torch.zeros(epochs, dtype=torch.float64)
    optimizer = torch.optim.SGD(list(model.parameters()), lr)
    done = 0
    for epoch in range(epochs):
        model.train()
        model.zero_grad()
        F.cross_entropy(model(train_x), train_y).backward()
        for p in model.parameters():
            if p.dim() > 1 and p.grad is not None:
                p.grad += strength * p.detach()
        optimizer.step()
        model.eval()
        with torch.no_grad():
            train_losses[epoch] = F.cross_entropy(model(train_x), train_y)
            val_losses[epoch] = F.cross_entropy(model(val_x), val_y)
        done = epoch + 1
        if stopper is not None:
            if stopper.step(val_losses[epoch].item(), model):
                break
    if stopper is not None:
        stopper.restore(model)
    return train_losses[:done], val_losses[:done]
