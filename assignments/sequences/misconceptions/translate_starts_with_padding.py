# fails: greedy_tokens, translation_weights
# es: empieza con PADDING y no con START
# en: starts with PADDING, not with START
def translate(model, source, steps):
    with torch.no_grad():
        keys, mask, state = model.encode(source)
        token = torch.full((len(source),), PADDING)
        tokens, all_weights = [], []
        for _ in range(steps):
            logits, weights, state = model.step(token, state, keys, mask)
            token = logits.argmax(dim=1)
            tokens.append(token)
            all_weights.append(weights)
    return torch.stack(tokens, dim=1), torch.stack(all_weights, dim=1)
