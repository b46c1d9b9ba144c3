# fails: each_loss_recorded
# es: anota la media de las pérdidas hasta ese paso
# en: records the mean of the losses up to that step
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
            loss = F.cross_entropy(net(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        running = torch.stack(losses).cumsum(0) / torch.arange(1, len(losses) + 1)
        results[name] = (net, running, torch.stack(dead))
    return results
