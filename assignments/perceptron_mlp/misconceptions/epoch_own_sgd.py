# fails: optimizer_that_is_given
# es: cambia los pesos a mano con la tasa, sin usar el optimizador
# en: changes the weights by hand with the rate, without using the optimizer
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        with torch.no_grad():
            for p in model.parameters():
                p -= optimizer.param_groups[0]["lr"] * p.grad
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
