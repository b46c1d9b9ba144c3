# fails: nothing
# es: con una función que el optimizador llama
# en: with a closure that the optimiser calls
def train_seq2seq(model, sources, targets, optimizer):
    losses = []
    for source, target in zip(sources, targets):
        previous = torch.full_like(target, START)
        previous[:, 1:] = target[:, :-1]

        def closure():
            optimizer.zero_grad()
            logits, _ = model(source, previous)
            loss = F.nll_loss(F.log_softmax(logits, dim=2).flatten(0, 1), target.flatten(), ignore_index=PADDING)
            loss.backward()
            return loss

        loss = optimizer.step(closure)
        losses.append(loss.detach())
    return torch.stack(losses)
