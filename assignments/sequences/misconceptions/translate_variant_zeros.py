# fails: nothing
# es: rellena tensores de ceros; vuelve al modo en que estaba
# en: fills tensors of zeros; goes back to the mode that it was in
def translate(model, source, steps):
    mode = model.training
    model.eval()
    tokens = torch.zeros(len(source), steps, dtype=torch.int64)
    all_weights = torch.zeros(len(source), steps, source.shape[1])
    with torch.no_grad():
        keys, mask, state = model.encode(source)
        previous = torch.ones(len(source), dtype=torch.int64) * START
        for i in range(steps):
            logits, weights, state = model.step(previous, state, keys, mask)
            previous = torch.argmax(logits, dim=-1)
            tokens[:, i], all_weights[:, i] = previous, weights
    model.train(mode)
    return tokens, all_weights
