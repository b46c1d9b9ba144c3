# fails: nothing
# es: llama a backward() dos veces: para la pérdida y para la penalización
# en: calls backward() twice: for the loss and for the penalty
def train_regularized(model, train_x, train_y, val_x, val_y, lr, epochs, strength=0.0, stopper=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.0)
    losses = {"train": [], "val": []}
    stopped = False
    epoch = 0
    while epoch < epochs and not stopped:
        model.train()
        optimizer.zero_grad(set_to_none=False)
        nn.CrossEntropyLoss()(model(train_x), train_y).backward()
        l2_penalty(model, strength).backward()
        optimizer.step()
        epoch += 1
        gap, train_loss, val_loss = generalization_gap(model, train_x, train_y, val_x, val_y)
        losses["train"].append(train_loss)
        losses["val"].append(train_loss + gap)
        stopped = stopper is not None and stopper.step(val_loss, model)
    if stopper is not None:
        stopper.restore(model)
    return torch.tensor(losses["train"]).double(), torch.tensor(losses["val"]).double()
