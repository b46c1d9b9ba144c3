# fails: nothing
# es: con decorador, en tensores ya hechos
# en: with a decorator, into tensors made beforehand
@torch.no_grad()
def translate(model, source, steps):
    keys, mask, state = model.encode(source)
    tokens = source.new_full((len(source), steps + 1), START)
    weights = keys.new_zeros(len(source), steps, source.shape[1])
    for i in range(steps):
        logits, weights[:, i], state = model.step(tokens[:, i], state, keys, mask)
        tokens[:, i + 1] = torch.max(logits, dim=1).indices
    return tokens[:, 1:], weights
