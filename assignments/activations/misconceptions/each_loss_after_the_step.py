# fails: each_loss_recorded
# es: anota la pérdida de después de actualizar
# en: records the loss after the update
def train_each(model, activations, batches, lr, probe):
    results = {}
    for name, activation in activations.items():
        net = copy.deepcopy(model)
        net.activation = activation
        optimizer = torch.optim.SGD(net.parameters(), lr=lr)
        losses, dead = [], []
        for x, y in batches:
            with torch.no_grad():
                outputs = [activation(z) for z in net.pre_activations(probe)]
            dead.append(dead_fraction(torch.cat(outputs, dim=1)))
            optimizer.zero_grad()
            F.cross_entropy(net(x), y).backward()
            optimizer.step()
            losses.append(F.cross_entropy(net(x), y).detach())
        results[name] = (net, torch.stack(losses), torch.stack(dead))
    return results
