# fails: teacher_forcing
# es: desplaza los objetivos dentro del tensor recibido
# en: shifts the targets within the tensor that was given
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        wanted = target.clone()
        target[:, 1:] = wanted[:, :-1]
        target[:, 0] = START
        logits, _ = model(source, target)
        target = wanted
        loss = F.cross_entropy(logits.transpose(1, 2), target, ignore_index=PADDING)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)
