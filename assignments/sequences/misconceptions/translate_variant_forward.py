# fails: nothing
# es: llama al modelo con todo lo ya escrito en cada paso
# en: calls the model with all that is written so far at each step
@torch.no_grad()
def translate(model, source, steps):
    previous = torch.full((len(source), 1), START)
    for _ in range(steps):
        logits, weights = model(source, previous)
        previous = torch.cat([previous, logits[:, -1:].argmax(dim=2)], dim=1)
    return previous[:, 1:], weights
