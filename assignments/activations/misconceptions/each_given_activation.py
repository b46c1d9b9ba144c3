# fails: each_trains_from_the_same_start, each_keeps_its_activation, each_loss_recorded, each_dead_fraction_recorded, each_dead_network_comes_back
# es: entrena todas las copias con la activación del modelo dado
# en: trains all copies under the given model's activation
# symptom: same_curves
def train_each(model, activations, batches, lr, probe):
    results = {}
    for name in activations:
        net = copy.deepcopy(model)
        optimizer = torch.optim.SGD(net.parameters(), lr=lr)
        losses, dead = [], []
        for x, y in batches:
            with torch.no_grad():
                outputs = [net.activation(z) for z in net.pre_activations(probe)]
            dead.append(dead_fraction(torch.cat(outputs, dim=1)))
            optimizer.zero_grad()
            loss = F.cross_entropy(net(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        results[name] = (net, torch.stack(losses), torch.stack(dead))
    return results
