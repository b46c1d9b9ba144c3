# fails: optimizer_that_is_given
# es: borra al empezar lo que el optimizador guarda de la época anterior
# en: clears at the start what the optimizer keeps from the epoch before
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    optimizer.state.clear()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
