# fails: first_losses, padding_costs_nothing, trained_weights
# es: aplica softmax antes de la entropía cruzada
# en: applies softmax before the cross-entropy
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        previous = torch.full_like(target, START)
        previous[:, 1:] = target[:, :-1]
        logits, _ = model(source, previous)
        loss = F.cross_entropy(logits.softmax(dim=2).flatten(0, 1), target.flatten(), ignore_index=PADDING)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)
