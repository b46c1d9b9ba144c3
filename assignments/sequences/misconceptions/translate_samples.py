# fails: greedy_tokens, translation_weights
# es: sortea el token en vez de tomar el de mayor logit
# en: draws the token instead of taking that of the largest logit
def translate(model, source, steps):
    with torch.no_grad():
        keys, mask, state = model.encode(source)
        token = torch.full((len(source),), START)
        tokens, all_weights = [], []
        for _ in range(steps):
            logits, weights, state = model.step(token, state, keys, mask)
            token = torch.multinomial(logits.softmax(dim=1), 1)[:, 0]
            tokens.append(token)
            all_weights.append(weights)
    return torch.stack(tokens, dim=1), torch.stack(all_weights, dim=1)
