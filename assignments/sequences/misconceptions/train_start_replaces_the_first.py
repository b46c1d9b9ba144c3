# fails: teacher_forcing, trained_weights
# es: pone START en lugar del primer objetivo y no desplaza los demás
# en: puts START in place of the first target and does not shift the others
# symptom: good_loss_bad_translation
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        previous = target.clone()
        previous[:, 0] = START
        logits, _ = model(source, previous)
        loss = F.cross_entropy(logits.flatten(0, 1), target.flatten(), ignore_index=PADDING)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)
