# fails: plain_epochs, penalised_epochs, epochs_in_training_mode
# es: da un paso por cada lote de 32 imágenes
# en: takes a step for each batch of 32 images
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
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    train_losses, val_losses = [], []
    for _ in range(epochs):
        model.train()
        optimizer.zero_grad()
        for bx, by in zip(train_x.split(32), train_y.split(32)):
            optimizer.zero_grad()
            loss = F.cross_entropy(model(bx), by) + l2_penalty(model, strength)
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
