# fails: nothing
# es: una cuenta atrás que cada mejora vuelve a llenar
# en: a countdown that each improvement refills
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        if patience < 1 or min_delta < 0:
            raise ValueError
        self.patience, self.left, self.min_delta = patience, patience, min_delta
        self.best_loss, self.best_epoch, self.epoch = math.inf, -1, 0
        self.best = []

    def step(self, val_loss, model):
        if val_loss < self.best_loss - self.min_delta:
            self.left = self.patience
            self.best_loss, self.best_epoch = val_loss, self.epoch
            self.best = [t.detach().clone() for t in [*model.parameters(), *model.buffers()]]
        else:
            self.left -= 1
        self.epoch += 1
        return self.left == 0

    def restore(self, model):
        with torch.no_grad():
            for tensor, best in zip([*model.parameters(), *model.buffers()], self.best):
                tensor.copy_(best)
