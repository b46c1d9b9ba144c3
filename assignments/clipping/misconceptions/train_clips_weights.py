# fails: clipped_step, clipped_steps
# es: recorta los pesos después del paso
# en: clips the weights after the step
def train_clipped(model, sequences, targets, lr, max_norm=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, norms = [], []
    for x, y in zip(sequences, targets):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        loss.backward()
        norm = global_norm(model.parameters())
        optimizer.step()
        if max_norm is not None:
            with torch.no_grad():
                for p in model.parameters():
                    p.clamp_(-max_norm, max_norm)
        losses.append(loss.detach())
        norms.append(norm)
    return torch.stack(losses), torch.stack(norms)
