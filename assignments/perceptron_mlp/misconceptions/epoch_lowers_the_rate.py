# fails: optimizer_that_is_given
# es: baja la tasa de aprendizaje del optimizador al acabar la época
# en: lowers the optimizer's learning rate at the end of the epoch
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    for group in optimizer.param_groups:
        group["lr"] *= 0.95
    return total / samples
