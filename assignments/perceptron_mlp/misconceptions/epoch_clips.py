# fails: first_batch, gradients_cleared, optimizer_that_is_given
# es: recorta los gradientes sin que nadie lo pida
# en: clips the gradients though nobody asks for it
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 0.05)
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
