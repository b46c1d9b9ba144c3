# fails: each_dead_fraction_recorded
# es: mide la fracción muerta al empezar y la repite en todos los pasos
# en: measures the dead fraction at the start and repeats it for all steps
def train_each(model, activations, batches, lr, probe):
    results = {}
    for name, activation in activations.items():
        net = copy.deepcopy(model)
        net.activation = activation
        optimizer = torch.optim.SGD(net.parameters(), lr=lr)
        with torch.no_grad():
            outputs = [activation(z) for z in net.pre_activations(probe)]
        at_start = float(dead_fraction(torch.cat(outputs, dim=1)))
        losses = []
        for x, y in batches:
            optimizer.zero_grad()
            loss = F.cross_entropy(net(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        results[name] = (net, torch.stack(losses), torch.full((len(batches),), at_start))
    return results
