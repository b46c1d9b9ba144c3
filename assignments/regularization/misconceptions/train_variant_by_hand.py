# fails: nothing
# es: da los pasos a mano, sin optimizador
# en: takes the steps by hand, without optimiser
def train_regularized(model, train_x, train_y, val_x, val_y, lr, epochs, strength=0.0, stopper=None):
    history = []
    while len(history) < epochs:
        model.train()
        parameters = [p for p in model.parameters() if p.requires_grad]
        loss = F.cross_entropy(model(train_x), train_y) + l2_penalty(model, strength)
        gradients = torch.autograd.grad(loss, parameters)
        with torch.no_grad():
            for p, g in zip(parameters, gradients):
                p -= lr * g
        history.append(generalization_gap(model, train_x, train_y, val_x, val_y)[1:])
        if stopper and stopper.step(history[-1][1], model):
            break
    if stopper:
        stopper.restore(model)
    table = torch.tensor(history, dtype=torch.float64)
    return table[:, 0], table[:, 1]
