# fails: translation_without_graph
# es: escribe en la fuente recibida
# en: writes into the source that was given
def translate(model, source, steps):
    with torch.no_grad():
        keys, mask, state = model.encode(source)
        token = torch.full((len(source),), START)
        tokens, all_weights = [], []
        for _ in range(steps):
            logits, weights, state = model.step(token, state, keys, mask)
            token = logits.argmax(dim=1)
            tokens.append(token)
            all_weights.append(weights)
    source[:, 0] = tokens[-1]
    return torch.stack(tokens, dim=1), torch.stack(all_weights, dim=1)
