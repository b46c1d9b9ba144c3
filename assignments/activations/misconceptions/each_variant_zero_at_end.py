# fails: nothing
# es: pone los gradientes a cero al final de cada paso
# en: clears the gradients at the end of each step
def train_each(model, activations, batches, lr, probe):
    results = {}
    for name, activation in activations.items():
        net = copy.deepcopy(model)
        net.zero_grad()
        net.activation = activation
        net.train()
        losses, dead = [], []
        for x, y in batches:
            loss = F.cross_entropy(net(x), y)
            loss.backward()
            with torch.no_grad():
                layers = [activation(z) for z in net.pre_activations(probe)]
                count = sum(float(dead_fraction(layer)) * layer.shape[1] for layer in layers)
                dead.append(count / sum(layer.shape[1] for layer in layers))
                for parameter in net.parameters():
                    parameter.sub_(lr * parameter.grad)
            net.zero_grad()
            losses.append(loss.item())
        results[name] = (net, torch.tensor(losses, dtype=torch.float64), torch.tensor(dead, dtype=torch.float64))
    return results
