# fails: trained_weights
# es: recorta los gradientes a la norma 1 sin que nadie lo pida
# en: clips the gradients to norm 1 though nobody asked
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        previous = torch.cat([torch.full_like(target[:, :1], START), target[:, :-1]], dim=1)
        logits, _ = model(source, previous)
        loss = F.cross_entropy(logits.transpose(1, 2), target, ignore_index=PADDING)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)
