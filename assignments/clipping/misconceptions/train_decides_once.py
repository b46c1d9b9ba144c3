# fails: clipped_steps
# es: decide en el primer paso si recorta en todos
# en: decides in the first step whether all are clipped
def train_clipped(model, sequences, targets, lr, max_norm=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, norms = [], []
    for x, y in zip(sequences, targets):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        loss.backward()
        norm = global_norm(model.parameters())
        if max_norm is not None and norm > max_norm and not norms:
            always = True
        elif not norms:
            always = False
        if always:
            for p in model.parameters():
                p.grad.mul_(max_norm / norm)
        optimizer.step()
        losses.append(loss.detach())
        norms.append(norm)
    return torch.stack(losses), torch.stack(norms)
