# fails: first_batch
# es: usa siempre la entropía cruzada y no la pérdida recibida
# en: always uses the cross-entropy and not the loss that came in
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
