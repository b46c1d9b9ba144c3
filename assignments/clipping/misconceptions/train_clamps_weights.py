# fails: plain_steps, clipped_step
# es: limita además los pesos a [-5, 5] en cada paso
# en: limits the weights to [-5, 5] in each step besides
def train_clipped(model, sequences, targets, lr, max_norm=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, norms = [], []
    for x, y in zip(sequences, targets):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        loss.backward()
        norm = global_norm(model.parameters())
        if max_norm is not None:
            clip_by_global_norm_(model.parameters(), max_norm)
        optimizer.step()
        with torch.no_grad():
            for p in model.parameters():
                p.clamp_(-5.0, 5.0)
        losses.append(loss.detach())
        norms.append(norm)
    return torch.stack(losses), torch.stack(norms)
