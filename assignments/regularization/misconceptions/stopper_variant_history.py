# fails: nothing
# es: guarda todas las pérdidas y busca la última mejora
# en: keeps all losses and looks for the last improvement
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        if not (patience >= 1 and min_delta >= 0):
            raise ValueError("settings")
        self.patience, self.min_delta = patience, min_delta
        self.history, self.kept = [], None

    def improvements(self):
        best, found = float("inf"), []
        for epoch, loss in enumerate(self.history):
            if math.isfinite(loss) and best - loss > 0 and loss < best - self.min_delta:
                best = loss
                found.append(epoch)
        return found

    @property
    def best_epoch(self):
        found = self.improvements()
        return found[-1] if found else -1

    @property
    def best_loss(self):
        return self.history[self.best_epoch] if self.best_epoch >= 0 else float("inf")

    def step(self, val_loss, model):
        self.history.append(float(val_loss))
        if self.best_epoch == len(self.history) - 1:
            self.kept = {name: value.clone() for name, value in model.state_dict().items()}
        return len(self.history) - 1 - self.best_epoch >= self.patience

    def restore(self, model):
        if self.kept:
            model.load_state_dict(self.kept)
