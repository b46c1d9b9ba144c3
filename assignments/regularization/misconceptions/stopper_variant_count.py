# fails: nothing
# es: cuenta las épocas malas, con una copia del modelo entero
# en: counts bad epochs, with a copy of the whole model
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        if patience <= 0:
            raise ValueError("patience")
        if min_delta < 0:
            raise ValueError("min_delta")
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_epoch = -1
        self.epochs = 0
        self.bad = 0
        self.best_model = None

    def step(self, val_loss, model):
        if val_loss + self.min_delta < self.best_loss and val_loss < self.best_loss - self.min_delta:
            self.best_loss = val_loss
            self.best_epoch = self.epochs
            self.best_model = copy.deepcopy(model)
            self.bad = 0
        else:
            self.bad = self.bad + 1
        self.epochs = self.epochs + 1
        if self.bad == self.patience:
            return True
        return False

    def restore(self, model):
        if self.best_model is None:
            return
        model.load_state_dict(self.best_model.state_dict())
