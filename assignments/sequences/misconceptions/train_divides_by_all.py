# fails: padding_costs_nothing
# es: no suma la pérdida del relleno, pero lo cuenta al dividir
# en: does not add the loss at padding, but counts it when it divides
# symptom: loss_depends_on_padding
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        previous = torch.full_like(target, START)
        previous[:, 1:] = target[:, :-1]
        logits, _ = model(source, previous)
        loss = F.cross_entropy(logits.flatten(0, 1), target.flatten(), ignore_index=PADDING, reduction="sum") / target.numel()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)
