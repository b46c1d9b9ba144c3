# fails: plain_steps, clipped_step, clipped_steps
# es: los pesos del modelo recibido no cambian al entrenar
# en: the weights of the given model do not change in training
# hint es: ¿se llama a step con los gradientes ya calculados y sin borrar, y con los parámetros del propio model?
# hint en: is step called with the gradients computed and not erased, and with the parameters of model itself?
def train_clipped(model, sequences, targets, lr, max_norm=None):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses, norms = [], []
    for x, y in zip(sequences, targets):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), y)
        optimizer.step()
        loss.backward()
        norm = global_norm(model.parameters())
        if max_norm is not None:
            clip_by_global_norm_(model.parameters(), max_norm)
        losses.append(loss.detach())
        norms.append(norm)
    return torch.stack(losses), torch.stack(norms)
