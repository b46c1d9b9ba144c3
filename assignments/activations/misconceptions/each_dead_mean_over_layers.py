# fails: each_dead_fraction_recorded
# es: promedia la fracción de cada capa, aunque las capas tengan anchos distintos
# en: averages each layer's fraction, though the layers differ in width
def train_each(model, activations, batches, lr, probe):
    results = {}
    for name, activation in activations.items():
        net = copy.deepcopy(model)
        net.activation = activation
        optimizer = torch.optim.SGD(net.parameters(), lr=lr)
        losses, dead = [], []
        for x, y in batches:
            with torch.no_grad():
                fractions = [dead_fraction(activation(z)) for z in net.pre_activations(probe)]
            dead.append(sum(float(fraction) for fraction in fractions) / len(fractions))
            optimizer.zero_grad()
            loss = F.cross_entropy(net(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        results[name] = (net, torch.stack(losses), torch.tensor(dead))
    return results
