# fails: nothing
# es: guarda una lista de tensores y los escribe con copy_
# en: keeps a list of tensors and writes them with copy_
class EarlyStopping:
    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        if patience < 1 or min_delta < 0:
            raise ValueError(f"patience must be >= 1 and min_delta >= 0 (got {patience} and {min_delta})")
        self.patience, self.min_delta = patience, min_delta
        self.best_loss, self.best_epoch, self.epoch = math.inf, -1, -1
        self.best_state: dict[str, Tensor] | None = None

    def step(self, val_loss: float, model: nn.Module) -> bool:
        self.epoch += 1
        if val_loss < self.best_loss - self.min_delta:
            self.best_loss, self.best_epoch = val_loss, self.epoch
            self.best_state = [t.detach().clone() for t in (*model.parameters(), *model.buffers())]
        return self.epoch - self.best_epoch >= self.patience

    def restore(self, model: nn.Module) -> None:
        if self.best_state is not None:
            with torch.no_grad():
                for t, s in zip((*model.parameters(), *model.buffers()), self.best_state):
                    t.copy_(s)
