# fails: nothing
# es: en modo inferencia
# en: in inference mode
def translate(model, source, steps):
    given, looked = [], []
    with torch.inference_mode():
        keys, mask, state = model.encode(source)
        previous = torch.tensor([START] * source.shape[0])
        for _ in range(steps):
            logits, weights, state = model.step(previous, state, keys, mask)
            previous = torch.argmax(logits, -1)
            given += [previous[:, None]]
            looked += [weights[:, None]]
        return torch.cat(given, 1), torch.cat(looked, 1)
