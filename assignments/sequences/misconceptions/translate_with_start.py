# fails: greedy_tokens
# es: devuelve START delante y pierde el último token
# en: returns START in front and loses the last token
def translate(model, source, steps):
    with torch.no_grad():
        keys, mask, state = model.encode(source)
        token = torch.full((len(source),), START)
        tokens, all_weights = [token], []
        for _ in range(steps):
            logits, weights, state = model.step(token, state, keys, mask)
            token = logits.argmax(dim=1)
            tokens.append(token)
            all_weights.append(weights)
    return torch.stack(tokens[:-1], dim=1), torch.stack(all_weights, dim=1)
