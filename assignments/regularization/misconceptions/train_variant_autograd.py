# fails: nothing
# es: toma los gradientes con torch.autograd.grad y da los pasos a mano
# en: takes the gradients with torch.autograd.grad and the steps by hand
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
    train_losses, val_losses = [], []
    for _ in range(epochs):
        model.train()
        loss = F.cross_entropy(model(train_x), train_y) + l2_penalty(model, strength)
        ps = list(model.parameters())
        grads = torch.autograd.grad(loss, ps)
        with torch.no_grad():
            for q, g in zip(ps, grads):
                q.sub_(g, alpha=lr)
        _, train_loss, val_loss = generalization_gap(model, train_x, train_y, val_x, val_y)
        train_losses.append(train_loss)
        val_losses.append(val_loss)
        if stopper is not None and stopper.step(val_loss, model):
            break
    if stopper is not None:
        stopper.restore(model)
    return torch.tensor(train_losses, dtype=torch.float64), torch.tensor(val_losses, dtype=torch.float64)
