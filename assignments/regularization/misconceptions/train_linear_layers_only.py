# fails: plain_epochs, penalised_epochs, epochs_in_training_mode
# es: entrena solo las capas lineales que están en el primer nivel
# en: trains only the linear layers of the first level
def train_regularized(
    model: nn.Module,
    train_x: Tensor,
    train_y: Tensor,
    val_x: Tensor,
    val_y: Tensor,
    lr: float,
    epochs: int,
    strength: float = 0.0,
    stopper: EarlyStopping | None = None,
) -> tuple[Tensor, Tensor]:
    optimizer = torch.optim.SGD([p for m in model if isinstance(m, nn.Linear) for p in m.parameters()], lr=lr)
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
    if stopper is not None:
        stopper.restore(model)
    return torch.tensor(train_losses, dtype=torch.float64), torch.tensor(val_losses, dtype=torch.float64)
