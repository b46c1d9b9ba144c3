# fails: trained_weights
# es: borra los gradientes entre backward y step
# en: clears the gradients between backward and step
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        previous = torch.full_like(target, START)
        previous[:, 1:] = target[:, :-1]
        logits, _ = model(source, previous)
        loss = F.cross_entropy(logits.flatten(0, 1), target.flatten(), ignore_index=PADDING)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)
