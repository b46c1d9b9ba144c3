# fails: improvement_beyond_min_delta
# es: cuenta como mejora bajar justo min_delta
# en: counts going down by just min_delta as an improvement
class EarlyStopping:
    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        if patience < 1 or min_delta < 0:
            raise ValueError(f"patience must be >= 1 and min_delta >= 0 (got {patience} and {min_delta})")
        self.patience, self.min_delta = patience, min_delta
        self.best_loss, self.best_epoch, self.epoch = math.inf, -1, -1
        self.best_state: dict[str, Tensor] | None = None

    def step(self, val_loss: float, model: nn.Module) -> bool:
        self.epoch += 1
        if self.best_loss - val_loss >= self.min_delta and val_loss < self.best_loss:
            self.best_loss, self.best_epoch = val_loss, self.epoch
            self.best_state = copy.deepcopy(model.state_dict())
        return self.epoch - self.best_epoch >= self.patience

    def restore(self, model: nn.Module) -> None:
        if self.best_state is not None:
            model.load_state_dict(self.best_state)
