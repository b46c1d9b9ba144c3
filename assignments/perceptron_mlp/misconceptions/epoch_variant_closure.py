# fails: nothing
# es: da el paso con una función que calcula la pérdida
# en: takes the step with a function that computes the loss
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        def closure():
            optimizer.zero_grad()
            loss = loss_function(model(x), y)
            loss.backward()
            return loss
        loss = optimizer.step(closure)
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
