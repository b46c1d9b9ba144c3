# fails: nothing
# es: entropía cruzada por log_softmax y nll_loss; sin stopper, uno que no hace nada
# en: cross-entropy by log_softmax and nll_loss; without a stopper, one that does nothing
def train_regularized(model, train_x, train_y, val_x, val_y, lr, epochs, strength=0.0, stopper=None):
    class Never:
        def step(self, val_loss, model):
            return False

        def restore(self, model):
            pass

    stopper = stopper if stopper is not None else Never()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    train_losses, val_losses = [], []
    try:
        for _ in range(epochs):
            optimizer.zero_grad()
            logits = model.train()(train_x)
            loss = F.nll_loss(F.log_softmax(logits, dim=1), train_y)
            (loss + l2_penalty(model, strength)).backward()
            optimizer.step()
            _, a, b = generalization_gap(model, train_x, train_y, val_x, val_y)
            train_losses += [a]
            val_losses += [b]
            if stopper.step(b, model):
                break
    finally:
        stopper.restore(model)
    return torch.as_tensor(train_losses, dtype=torch.float64), torch.as_tensor(val_losses, dtype=torch.float64)
