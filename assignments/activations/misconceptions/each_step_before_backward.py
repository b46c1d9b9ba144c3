# fails: each_trains_from_the_same_start
# es: da el paso antes de calcular el gradiente: cada paso usa el del lote anterior
# en: steps before the gradient is computed: each step uses that of the batch before
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
            optimizer.step()
            optimizer.zero_grad()
            loss = F.cross_entropy(net(x), y)
            loss.backward()
            losses.append(loss.detach())
        results[name] = (net, torch.stack(losses), torch.stack(dead))
    return results
