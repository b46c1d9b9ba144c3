# fails: gradients_cleared, optimizer_that_is_given, training_mode, mean_loss_of_the_epoch
# es: termina tras el primer lote: return está dentro del bucle
# en: ends after the first batch: return is within the loop
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
        return total / samples
