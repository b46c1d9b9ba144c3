# fails: nothing
# es: pide la pérdida a loss_for
# en: asks loss_for for the loss
def fit(model, x, y, val_x, val_y, *, generator, epochs=40, lr=0.3, batch_size=20):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, validation_losses = [], []
    for epoch in range(epochs):
        order = torch.randperm(len(x), generator=generator)
        batches = [(x[i], y[i]) for i in order.split(batch_size)]
        losses += [train_epoch(model, batches, loss_for("multiclass"), optimizer)]
        validation_loss, _ = evaluate(model, zip([val_x], [val_y]), loss_for("multiclass"))
        validation_losses += [validation_loss]
    return losses, validation_losses
