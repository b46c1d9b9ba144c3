# fails: teacher_forcing, trained_weights
# es: entrena siempre con el primer lote
# en: always trains on the first batch
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip([sources[0]] * len(sources), [targets[0]] * len(targets)):
        previous = torch.full_like(target, START)
        previous[:, 1:] = target[:, :-1]
        logits, _ = model(source, previous)
        loss = F.cross_entropy(logits.flatten(0, 1), target.flatten(), ignore_index=PADDING)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)
