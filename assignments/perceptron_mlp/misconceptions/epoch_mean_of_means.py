# fails: mean_loss_of_the_epoch
# es: promedia las medias de los lotes sin contar su tamaño
# en: averages the batches' means without counting their size
# symptom: mean_of_means
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, samples = total + loss.item(), samples + 1
    return total / samples
