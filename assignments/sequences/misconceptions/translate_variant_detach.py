# fails: nothing
# es: con detach() en lugar de no_grad()
# en: with detach() in place of no_grad()
def translate(model, source, steps):
    keys, mask, state = [part.detach() for part in model.encode(source)]
    token, found = torch.ones(len(source), dtype=torch.long) * START, []
    while len(found) < steps:
        logits, weights, state = model.step(token, state, keys, mask)
        state = state.detach()
        token = logits.detach().topk(1, dim=1).indices.squeeze(1)
        found.append((token, weights.detach()))
    return torch.stack([t for t, _ in found], 1), torch.stack([w for _, w in found], 1)
