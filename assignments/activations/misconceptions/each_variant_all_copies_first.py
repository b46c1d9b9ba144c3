# fails: nothing
# es: hace primero todas las copias y las entrena a la vez, lote por lote
# en: makes all copies first and trains them side by side, batch by batch
def train_each(model, activations, batches, lr, probe):
    nets = {name: copy.deepcopy(model) for name in activations}
    losses = {name: [] for name in activations}
    dead = {name: [] for name in activations}
    for name, net in nets.items():
        net.activation = activations[name]
    optimizers = {name: torch.optim.SGD(net.parameters(), lr=lr) for name, net in nets.items()}
    for x, y in batches:
        for name, net in nets.items():
            outputs = torch.hstack([activations[name](z).detach() for z in net.pre_activations(probe)])
            dead[name].append(torch.as_tensor(dead_fraction(outputs)))
            loss = F.cross_entropy(net(x), y)
            losses[name].append(loss.detach().clone())
            optimizers[name].zero_grad()
            loss.backward()
            optimizers[name].step()
    return {name: (nets[name], torch.stack(losses[name]), torch.stack(dead[name])) for name in nets}
