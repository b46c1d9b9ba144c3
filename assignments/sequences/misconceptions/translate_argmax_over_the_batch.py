# fails: greedy_tokens, translation_weights
# es: busca el mayor logit sobre el lote y no sobre el vocabulario
# en: looks for the largest logit over the batch, not over the vocabulary
def translate(model, source, steps):
    with torch.no_grad():
        keys, mask, state = model.encode(source)
        token = torch.full((len(source),), START)
        tokens, all_weights = [], []
        for _ in range(steps):
            logits, weights, state = model.step(token, state, keys, mask)
            token = logits.argmax(dim=0)[: len(source)] if logits.shape[1] >= len(source) else logits.argmax(dim=1)
            tokens.append(token)
            all_weights.append(weights)
    return torch.stack(tokens, dim=1), torch.stack(all_weights, dim=1)
