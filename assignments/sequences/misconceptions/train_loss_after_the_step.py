# fails: teacher_forcing, first_losses, padding_costs_nothing, trained_weights
# es: apunta la pérdida de después del paso
# en: records the loss from after the step
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        previous = torch.full_like(target, START)
        previous[:, 1:] = target[:, :-1]
        logits, _ = model(source, previous)
        loss = F.cross_entropy(logits.flatten(0, 1), target.flatten(), ignore_index=PADDING)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            logits, _ = model(source, previous)
            losses.append(F.cross_entropy(logits.flatten(0, 1), target.flatten(), ignore_index=PADDING))
    return torch.stack(losses)
