# fails: each_trains_from_the_same_start, each_dead_network_comes_back
# es: deja de actualizar desde el segundo lote
# en: stops updating from the second batch on
def train_each(model, activations, batches, lr, probe):
    results = {}
    for name, activation in activations.items():
        net = copy.deepcopy(model)
        net.activation = activation
        optimizer = torch.optim.SGD(net.parameters(), lr=lr)
        losses, dead = [], []
        for step, (x, y) in enumerate(batches):
            with torch.no_grad():
                outputs = [activation(z) for z in net.pre_activations(probe)]
            dead.append(dead_fraction(torch.cat(outputs, dim=1)))
            optimizer.zero_grad()
            loss = F.cross_entropy(net(x), y)
            loss.backward()
            if step == 0:
                optimizer.step()
            losses.append(loss.detach())
        results[name] = (net, torch.stack(losses), torch.stack(dead))
    return results
