# fails: nothing
# es: guarda pérdidas y tamaños en listas
# en: keeps losses and sizes in lists
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    losses, sizes = [], []
    for x, y in batches:
        outputs = model(x)
        loss = loss_function(outputs, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        sizes.append(y.shape[0])
    return sum(l * n for l, n in zip(losses, sizes)) / sum(sizes)
