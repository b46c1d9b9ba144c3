# fails: each_trains_from_the_same_start, each_loss_recorded, each_dead_fraction_recorded, each_dead_network_comes_back
# es: sortea pesos nuevos para cada activación
# en: draws new weights for each activation
def train_each(model, activations, batches, lr, probe):
    results = {}
    for seed, (name, activation) in enumerate(activations.items()):
        net = copy.deepcopy(model)
        generator = torch.Generator().manual_seed(seed)
        for layer in net.layers:
            nn.init.normal_(layer.weight, 0.0, math.sqrt(2 / layer.in_features), generator=generator)
            nn.init.zeros_(layer.bias)
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
        results[name] = (net, torch.stack(losses), torch.stack(dead))
    return results
