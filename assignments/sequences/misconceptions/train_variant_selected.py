# fails: nothing
# es: elige antes los objetivos que cuentan
# en: selects the targets that count beforehand
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        previous = torch.full_like(target, START)
        previous[:, 1:] = target[:, :-1]
        logits, _ = model(source, previous)
        real = target.ne(PADDING)
        loss = nn.CrossEntropyLoss()(logits[real], target[real])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)
