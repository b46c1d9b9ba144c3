# fails: nothing
# es: una red nueva a la que se cargan los pesos dados
# en: a new net into which the given weights are loaded
def train_each(model, activations, batches, lr, probe):
    def fresh(activation):
        sizes = [model.layers[0].in_features, *[layer.out_features for layer in model.layers]]
        net = DeepMLP(sizes, activation, torch.Generator().manual_seed(0))
        net.load_state_dict(model.state_dict())
        return net

    def one_run(net):
        optimizer = torch.optim.SGD(net.parameters(), lr)
        history = []
        for x, y in batches:
            units = torch.cat([net.activation(z) for z in net.pre_activations(probe)], 1)
            loss = nn.CrossEntropyLoss()(net(x), y)
            history.append((loss.item(), float(dead_fraction(units))))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        losses, dead = torch.tensor(history, dtype=torch.float64).T
        return net, losses, dead

    return {name: one_run(fresh(activation)) for name, activation in activations.items()}
