# fails: translation_weights
# es: repite en todos los pasos los pesos del último
# en: repeats the weights of the last step at all of them
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
    return torch.stack(tokens, dim=1), weights.unsqueeze(1).expand(-1, steps, -1)
