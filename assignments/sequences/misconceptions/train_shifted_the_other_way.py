# fails: teacher_forcing, trained_weights
# es: desplaza los objetivos al revés: da el token que viene después
# en: shifts the targets the other way: gives the token that comes after
# symptom: good_loss_bad_translation
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        previous = torch.full_like(target, START)
        previous[:, :-1] = target[:, 1:]
        logits, _ = model(source, previous)
        loss = F.cross_entropy(logits.flatten(0, 1), target.flatten(), ignore_index=PADDING)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)
