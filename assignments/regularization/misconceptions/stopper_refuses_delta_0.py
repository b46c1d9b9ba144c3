# fails: stops_after_the_patience, improvement_starts_the_count_anew, equal_loss_is_no_improvement, nan_and_inf_are_no_improvement, best_loss_and_epoch, best_weights_come_back, best_buffers_come_back, restored_model_goes_on, stopper_refuses_bad_settings, one_change_at_a_time, curves_of_each_run
# es: rechaza min_delta = 0, que es el valor por defecto
# en: refuses min_delta = 0, which is the default
class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        if patience < 1 or min_delta <= 0:
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
            model.load_state_dict(self.best_state)
