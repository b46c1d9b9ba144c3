# fails: translation_weights
# es: apila los pesos de los pasos en el último eje
# en: stacks the weights of the steps on the last axis
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
    return torch.stack(tokens, dim=1), torch.stack(all_weights, dim=2)
