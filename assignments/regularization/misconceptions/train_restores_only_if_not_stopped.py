# fails: restores_at_the_end
# es: restaura solo si no se paró antes de tiempo
# en: restores only if it did not stop early
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
        val_losses.append(val_loss)
        if stopper is not None and stopper.step(val_loss, model):
            break
    else:
      if stopper is not None:
          stopper.restore(model)
    return torch.tensor(train_losses, dtype=torch.float64), torch.tensor(val_losses, dtype=torch.float64)
