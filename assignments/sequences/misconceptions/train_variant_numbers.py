# fails: nothing
# es: pérdidas como números de Python, en float32
# en: losses as Python numbers, in float32
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    model.train()
    for source, target in zip(sources, targets):
        previous = torch.cat([torch.full_like(target[:, :1], START), target[:, :-1]], dim=1)
        logits, _ = model(source, previous)
        loss = F.cross_entropy(logits.transpose(1, 2), target, ignore_index=PADDING)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return torch.tensor(losses)
