# fails: trained_weights
# es: entrena en modo de evaluación
# en: trains in evaluation mode
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    model.eval()
    for source, target in zip(sources, targets):
        previous = torch.cat([torch.full_like(target[:, :1], START), target[:, :-1]], dim=1)
        logits, _ = model(source, previous)
        loss = F.cross_entropy(logits.transpose(1, 2), target, ignore_index=PADDING)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)
