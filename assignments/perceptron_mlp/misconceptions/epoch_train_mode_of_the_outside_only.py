# fails: training_mode
# es: cambia model.training a mano, y las capas de dentro siguen en su modo
# en: changes model.training by hand, and the layers within stay in their mode
def train_epoch(model, batches, loss_function, optimizer):
    model.training = True
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
