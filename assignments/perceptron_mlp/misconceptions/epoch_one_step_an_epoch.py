# fails: gradients_cleared, optimizer_that_is_given
# es: acumula los gradientes de todos los lotes y da un solo paso
# en: adds up the gradients of all batches and takes a single step
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    optimizer.zero_grad()
    total, samples = 0.0, 0
    for x, y in batches:
        loss = loss_function(model(x), y)
        loss.backward()
        total, samples = total + loss.item() * len(x), samples + len(x)
    optimizer.step()
    return total / samples
