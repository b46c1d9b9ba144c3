# fails: nothing
# es: cuenta las unidades muertas a mano, sin la función anterior
# en: counts dead units without the earlier function, by hand
def train_each(model, activations, batches, lr, probe):
    results = {}
    for name, activation in activations.items():
        net = copy.deepcopy(model)
        net.activation = activation
        optimizer = torch.optim.SGD(net.parameters(), lr=lr)
        losses, dead = torch.empty(len(batches)).double(), torch.empty(len(batches)).double()
        for step, (x, y) in enumerate(batches):
            with torch.no_grad():
                h, off, units = probe, 0, 0
                for layer in net.layers[:-1]:
                    h = activation(layer(h))
                    off += int((h == 0).all(dim=0).sum())
                    units += h.shape[1]
                dead[step] = off / units
            optimizer.zero_grad(set_to_none=False)
            loss = F.nll_loss(F.log_softmax(net(x), dim=1), y)
            losses[step] = loss.item()
            loss.backward()
            optimizer.step()
        results[name] = net, losses, dead
    return results
