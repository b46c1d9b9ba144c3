# fails: nothing
# es: pasa antes por softmax, que no cambia el mayor
# en: goes through softmax first, which does not change the largest
def translate(model, source, steps):
    with torch.no_grad():
        keys, mask, state = model.encode(source)
        token = torch.full((len(source),), START)
        tokens, all_weights = [], []
        for _ in range(steps):
            logits, weights, state = model.step(token, state, keys, mask)
            token = F.softmax(logits, dim=-1).argmax(dim=-1)
            tokens.append(token)
            all_weights.append(weights)
    return torch.stack(tokens, dim=1), torch.stack(all_weights, dim=1)
