# fails: nothing
# es: limpia antes del bucle y tras cada paso
# en: clears before the loop and after each step
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    optimizer.zero_grad()
    total, samples = 0.0, 0
    for x, y in batches:
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
