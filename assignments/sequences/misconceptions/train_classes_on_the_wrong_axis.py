# fails: first_losses, padding_costs_nothing, trained_weights
# es: mezcla pasos y clases al aplanar los logits
# en: mixes steps and classes up when it flattens the logits
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        previous = torch.full_like(target, START)
        previous[:, 1:] = target[:, :-1]
        logits, _ = model(source, previous)
        loss = F.cross_entropy(logits.transpose(1, 2).reshape(-1, logits.shape[2]), target.flatten(), ignore_index=PADDING)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)
