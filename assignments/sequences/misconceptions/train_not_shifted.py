# fails: teacher_forcing, trained_weights
# es: da al modelo los propios objetivos, sin desplazar
# en: gives the model the very targets, not shifted
# symptom: good_loss_bad_translation
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        previous = target
        logits, _ = model(source, previous)
        loss = F.cross_entropy(logits.flatten(0, 1), target.flatten(), ignore_index=PADDING)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)
