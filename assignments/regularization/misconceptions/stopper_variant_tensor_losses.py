# fails: nothing
# es: trabaja con tensores float64, también best_loss
# en: works with float64 tensors, best_loss too
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        if patience < 1 or min_delta < 0:
            raise ValueError((patience, min_delta))
        self.patience, self.min_delta = patience, min_delta
        self.best_loss = torch.tensor(math.inf, dtype=torch.float64)
        self.best_epoch = -1
        self.epoch = -1
        self.state = None

    def step(self, val_loss, model):
        self.epoch += 1
        loss = torch.as_tensor(val_loss, dtype=torch.float64)
        if bool(loss < self.best_loss - self.min_delta):
            self.best_loss = loss.clone()
            self.best_epoch = self.epoch
            self.state = {name: copy.deepcopy(value) for name, value in model.state_dict().items()}
        return bool(torch.tensor(self.epoch - self.best_epoch) >= self.patience)

    def restore(self, model):
        if self.state is None:
            return
        for name, value in model.state_dict().items():
            value.copy_(self.state[name])
