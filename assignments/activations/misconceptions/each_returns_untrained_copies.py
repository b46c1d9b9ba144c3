# fails: each_trains_from_the_same_start, each_dead_network_comes_back
# es: anota el entrenamiento de otra copia y devuelve una sin entrenar
# en: records the training of another copy and returns one that is not trained
def train_each(model, activations, batches, lr, probe):
    results = {}
    for name, activation in activations.items():
        returned = copy.deepcopy(model)
        returned.activation = activation
        net = copy.deepcopy(returned)
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
        results[name] = (returned, torch.stack(losses), torch.stack(dead))
    return results
