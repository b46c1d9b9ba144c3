# fails: each_loss_recorded
# es: comparte la lista de pérdidas: cada activación añade las suyas a las anteriores
# en: shares the list of losses: each activation appends its own to those before
def train_each(model, activations, batches, lr, probe):
    results = {}
    losses = []
    for name, activation in activations.items():
        net = copy.deepcopy(model)
        net.activation = activation
        optimizer = torch.optim.SGD(net.parameters(), lr=lr)
        dead = []
        for x, y in batches:
            with torch.no_grad():
                outputs = [activation(z) for z in net.pre_activations(probe)]
            dead.append(dead_fraction(torch.cat(outputs, dim=1)))
            optimizer.zero_grad()
            loss = F.cross_entropy(net(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        results[name] = (net, torch.stack(losses)[: len(batches)], torch.stack(dead))
    return results
