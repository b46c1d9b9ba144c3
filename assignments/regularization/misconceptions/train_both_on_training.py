# fails: losses_after_each_epoch
# es: anota dos veces la pérdida de entrenamiento
# en: records the training loss twice
def train_regularized(model, train_x, train_y, val_x, val_y, lr, epochs, strength=0.0, stopper=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    train_losses, val_losses = [], []
    for _ in range(epochs):
        model.train()
        optimizer.zero_grad()
        loss = F.cross_entropy(model(train_x), train_y) + l2_penalty(model, strength)
        loss.backward()
        optimizer.step()
        _, train_loss, val_loss = generalization_gap(model, train_x, train_y, val_x, val_y)
        train_losses.append(train_loss)
        val_losses.append(train_loss)
        if stopper is not None and stopper.step(train_loss, model):
            break
    if stopper is not None:
        stopper.restore(model)
    return torch.tensor(train_losses, dtype=torch.float64), torch.tensor(val_losses, dtype=torch.float64)
