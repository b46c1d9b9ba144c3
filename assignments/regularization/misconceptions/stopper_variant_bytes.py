# fails: nothing
# es: guarda el estado en bytes, como si fuera un fichero
# en: keeps the state in bytes, as if it were a file
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        if int(patience) < 1 or float(min_delta) < 0.0:
            raise ValueError("patience >= 1, min_delta >= 0")
        self.patience, self.min_delta = patience, min_delta
        self.best_loss, self.best_epoch, self.calls, self.saved = math.inf, -1, 0, None

    def step(self, val_loss, model):
        import io

        self.calls += 1
        if math.isfinite(val_loss) and val_loss < self.best_loss - self.min_delta:
            self.best_loss, self.best_epoch = val_loss, self.calls - 1
            self.saved = io.BytesIO()
            torch.save(model.state_dict(), self.saved)
        return self.calls - self.best_epoch > self.patience

    def restore(self, model):
        if self.saved is not None:
            self.saved.seek(0)
            # its own bytes, and tensors alone: nothing in them can run
            model.load_state_dict(torch.load(self.saved, weights_only=True))
