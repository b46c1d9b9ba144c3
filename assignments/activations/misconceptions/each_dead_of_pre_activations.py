# fails: each_dead_fraction_recorded
# es: busca ceros en lo que entra en la activación y no en lo que sale
# en: looks for zeros in what enters the activation and not in what comes out
def train_each(model, activations, batches, lr, probe):
    results = {}
    for name, activation in activations.items():
        net = copy.deepcopy(model)
        net.activation = activation
        optimizer = torch.optim.SGD(net.parameters(), lr=lr)
        losses, dead = [], []
        for x, y in batches:
            with torch.no_grad():
                dead.append(dead_fraction(torch.cat(net.pre_activations(probe), dim=1)))
            optimizer.zero_grad()
            loss = F.cross_entropy(net(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        results[name] = (net, torch.stack(losses), torch.stack(dead))
    return results
