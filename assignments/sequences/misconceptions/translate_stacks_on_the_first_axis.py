# fails: greedy_tokens, translation_weights
# es: apila los pasos en el primer eje
# en: stacks the steps on the first axis
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
    return torch.stack(tokens), torch.stack(all_weights)
