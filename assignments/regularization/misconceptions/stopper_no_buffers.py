# fails: best_buffers_come_back
# es: guarda y restaura solo los parámetros
# en: keeps and restores the parameters only
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        if patience < 1 or min_delta < 0:
            raise ValueError("patience must be >= 1 and min_delta >= 0")
        self.patience, self.min_delta = patience, min_delta
        self.best_loss, self.best_epoch, self.epoch, self.bad = math.inf, -1, -1, 0
        self.best_state = None

    def step(self, val_loss, model):
        self.epoch += 1
        if val_loss < self.best_loss - self.min_delta:
            self.best_loss, self.best_epoch, self.bad = val_loss, self.epoch, 0
            self.best_state = [p.detach().clone() for p in model.parameters()]
        else:
            self.bad += 1
        return self.bad >= self.patience

    def restore(self, model):
        if self.best_state is not None:
            with torch.no_grad():
                for p, best in zip(model.parameters(), self.best_state):
                    p.copy_(best)
