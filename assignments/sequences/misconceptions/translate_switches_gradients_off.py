# fails: translation_without_graph
# es: apaga los gradientes para todo lo que venga después
# en: switches gradients off for all that comes after
def translate(model, source, steps):
    torch.set_grad_enabled(False)
    tokens, all_weights = [], []
    keys, mask, state = model.encode(source)
    token = torch.full((len(source),), START)
    for _ in range(steps):
        logits, weights, state = model.step(token, state, keys, mask)
        token = logits.argmax(dim=1)
        tokens.append(token)
        all_weights.append(weights)
    return torch.stack(tokens, dim=1), torch.stack(all_weights, dim=1)
