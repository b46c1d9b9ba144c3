# fails: translation_without_graph
# es: deja los pesos del modelo sin requires_grad
# en: leaves the model's weights without requires_grad
def translate(model, source, steps):
    model.requires_grad_(False)
    with torch.no_grad():
        keys, mask, state = model.encode(source)
        token = torch.full((len(source),), START)
        tokens, all_weights = [], []
        for _ in range(steps):
            logits, weights, state = model.step(token, state, keys, mask)
            token = logits.argmax(dim=1)
            tokens.append(token)
            all_weights.append(weights)
    return torch.stack(tokens, dim=1), torch.stack(all_weights, dim=1)
