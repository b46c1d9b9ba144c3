# fails: nothing
# es: ordena los logits y toma el primero
# en: sorts the logits and takes the first
def translate(model, source, steps):
    with torch.no_grad():
        keys, mask, state = model.encode(source)
        token = torch.full((len(source),), START)
        tokens, all_weights = [], []
        for _ in range(steps):
            logits, weights, state = model.step(token, state, keys, mask)
            token = logits.argsort(dim=1, descending=True)[:, 0]
            tokens.append(token)
            all_weights.append(weights)
    return torch.stack(tokens, dim=1), torch.stack(all_weights, dim=1)
