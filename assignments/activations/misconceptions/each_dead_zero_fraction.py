# fails: each_dead_fraction_recorded
# es: cuenta las salidas que son 0, no las unidades muertas
# en: counts the outputs that are 0, not the dead units
# symptom: half_zero
def train_each(model, activations, batches, lr, probe):
    results = {}
    for name, activation in activations.items():
        net = copy.deepcopy(model)
        net.activation = activation
        optimizer = torch.optim.SGD(net.parameters(), lr=lr)
        losses, dead = [], []
        for x, y in batches:
            with torch.no_grad():
                outputs = torch.cat([activation(z) for z in net.pre_activations(probe)], dim=1)
            dead.append((outputs == 0).double().mean())
            optimizer.zero_grad()
            loss = F.cross_entropy(net(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        results[name] = (net, torch.stack(losses), torch.stack(dead))
    return results
