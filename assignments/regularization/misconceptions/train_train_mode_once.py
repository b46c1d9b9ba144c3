# fails: epochs_in_training_mode
# es: pone el modo entrenamiento una vez, y evaluar lo deja en el otro
# en: sets training mode once, and evaluating leaves the other one
# symptom: dropout_is_over_after_an_epoch
def train_regularized(model, train_x, train_y, val_x, val_y, lr, epochs, strength=0.0, stopper=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    train_losses, val_losses = [], []
    model.train()
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(train_x), train_y) + l2_penalty(model, strength)
        loss.backward()
        optimizer.step()
        _, train_loss, val_loss = generalization_gap(model, train_x, train_y, val_x, val_y)
        train_losses.append(train_loss)
        val_losses.append(val_loss)
        model.eval()
        if stopper is not None and stopper.step(val_loss, model):
            break
    if stopper is not None:
        stopper.restore(model)
    return torch.tensor(train_losses, dtype=torch.float64), torch.tensor(val_losses, dtype=torch.float64)
