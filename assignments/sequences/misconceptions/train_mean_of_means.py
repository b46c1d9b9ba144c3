# fails: padding_costs_nothing
# es: promedia primero cada secuencia y después las secuencias
# en: averages each sequence first and then the sequences
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        previous = torch.full_like(target, START)
        previous[:, 1:] = target[:, :-1]
        logits, _ = model(source, previous)
        each = F.cross_entropy(logits.transpose(1, 2), target, ignore_index=PADDING, reduction="none")
        loss = (each.sum(dim=1) / (target != PADDING).sum(dim=1)).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)
