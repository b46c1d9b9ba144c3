# fails: trained_weights
# es: no llega a dar el paso
# en: never takes the step
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        previous = torch.full_like(target, START)
        previous[:, 1:] = target[:, :-1]
        logits, _ = model(source, previous)
        loss = F.cross_entropy(logits.flatten(0, 1), target.flatten(), ignore_index=PADDING)
        optimizer.zero_grad()
        loss.backward()
        losses.append(loss.detach())
    return torch.stack(losses)
