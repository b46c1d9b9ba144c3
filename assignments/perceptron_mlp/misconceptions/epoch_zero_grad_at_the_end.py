# fails: gradients_cleared
# es: pone los gradientes a cero después de cada paso, y el primer lote usa los que hubiera
# en: sets the gradients to zero after each step, and the first batch uses what was there
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
