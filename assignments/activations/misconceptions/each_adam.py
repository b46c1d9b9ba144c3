# fails: each_trains_from_the_same_start
# es: entrena con Adam y no con SGD
# en: trains with Adam and not with SGD
def train_each(model, activations, batches, lr, probe):
    results = {}
    for name, activation in activations.items():
        net = copy.deepcopy(model)
        net.activation = activation
        optimizer = torch.optim.Adam(net.parameters(), lr=min(lr, 1e-3))
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
