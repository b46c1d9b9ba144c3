# fails: teacher_forcing, trained_weights
# es: pone delante de cada objetivo un token de la fuente
# en: puts a token of the source before each target
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        previous = torch.full_like(target, START)
        n = min(source.shape[1], target.shape[1] - 1)
        previous[:, 1 : 1 + n] = source[:, :n]
        logits, _ = model(source, previous)
        loss = F.cross_entropy(logits.flatten(0, 1), target.flatten(), ignore_index=PADDING)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)
