# fails: each_leaves_the_model
# es: cambia la activación del modelo dado antes de copiarlo
# en: changes the given model's activation before copying it
def train_each(model, activations, batches, lr, probe):
    results = {}
    for name, activation in activations.items():
        model.activation = activation
        net = copy.deepcopy(model)
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
        results[name] = (net, torch.stack(losses), torch.stack(dead))
    return results
