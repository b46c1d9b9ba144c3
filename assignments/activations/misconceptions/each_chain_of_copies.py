# fails: each_trains_from_the_same_start, each_loss_recorded, each_dead_fraction_recorded
# es: cada red parte de la que entrenó la activación anterior
# en: each net starts from the one that the activation before it trained
# symptom: same_curves
def train_each(model, activations, batches, lr, probe):
    results, net = {}, model
    for name, activation in activations.items():
        net = copy.deepcopy(net)
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
