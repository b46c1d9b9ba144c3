# fails: nothing
# es: suma entre el número de objetivos, gradientes borrados al final
# en: sum over the number of targets, gradients cleared at the end
def train_seq2seq(model, sources, targets, optimizer):
    steps = len(sources)
    losses = torch.zeros(steps, dtype=next(model.parameters()).dtype)
    model.train()
    for i in range(steps):
        start = targets.new_ones(targets.shape[1], 1) * START
        logits = model(sources[i], torch.hstack([start, targets[i, :, :-1]]))[0]
        rows = logits.reshape(-1, logits.shape[-1])
        total = F.cross_entropy(rows, targets[i].reshape(-1), ignore_index=PADDING, reduction="sum")
        loss = total / (targets[i] != PADDING).sum()
        loss.backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        losses[i] = loss.item()
    return losses
