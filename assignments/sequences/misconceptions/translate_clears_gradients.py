# fails: translation_without_graph
# es: borra los gradientes que tenía el modelo
# en: clears the gradients that the model held
def translate(model, source, steps):
    model.zero_grad()
    tokens, all_weights = [], []
    with torch.no_grad():
        keys, mask, state = model.encode(source)
        token = torch.full((len(source),), START)
        for _ in range(steps):
            logits, weights, state = model.step(token, state, keys, mask)
            token = logits.argmax(dim=1)
            tokens.append(token)
            all_weights.append(weights)
    return torch.stack(tokens, dim=1), torch.stack(all_weights, dim=1)
