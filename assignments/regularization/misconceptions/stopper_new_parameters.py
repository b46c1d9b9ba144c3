# fails: restored_model_goes_on
# es: crea parámetros nuevos: el optimizador sigue con los antiguos
# en: makes new parameters: the optimiser goes on with the old ones
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
            self.best_state = copy.deepcopy(model.state_dict())
        else:
            self.bad += 1
        return self.bad >= self.patience

    def restore(self, model):
        if self.best_state is not None:
            state = copy.deepcopy(self.best_state)
            for module_name, module in list(model.named_modules()):
                for name in list(module._parameters):
                    full = f"{module_name}.{name}" if module_name else name
                    module._parameters[name] = nn.Parameter(state[full])
                for name in list(module._buffers):
                    full = f"{module_name}.{name}" if module_name else name
                    module._buffers[name] = state[full]
