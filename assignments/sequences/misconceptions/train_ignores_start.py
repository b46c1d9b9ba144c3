# fails: padding_costs_nothing
# es: pasa por alto START en lugar del relleno
# en: ignores START in place of padding
# symptom: loss_depends_on_padding
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        previous = torch.full_like(target, START)
        previous[:, 1:] = target[:, :-1]
        logits, _ = model(source, previous)
        loss = F.cross_entropy(logits.flatten(0, 1), target.flatten(), ignore_index=START)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)
