# fails: greedy_tokens, translation_weights
# es: acumula los logits de los pasos anteriores
# en: adds up the logits of the steps before
def translate(model, source, steps):
    with torch.no_grad():
        keys, mask, state = model.encode(source)
        token = torch.full((len(source),), START)
        tokens, all_weights = [], []
        for _ in range(steps):
            logits, weights, state = model.step(token, state, keys, mask)
            total = logits if not tokens else total + logits
            token = total.argmax(dim=1)
            tokens.append(token)
            all_weights.append(weights)
    return torch.stack(tokens, dim=1), torch.stack(all_weights, dim=1)
