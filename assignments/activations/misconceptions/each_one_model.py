# fails: each_leaves_the_model, each_trains_from_the_same_start, each_keeps_its_activation, each_loss_recorded, each_dead_fraction_recorded, each_dead_network_comes_back
# es: entrena un solo modelo con todas las activaciones, una tras otra
# en: trains one model under all activations, one after another
# symptom: same_curves
def train_each(model, activations, batches, lr, probe):
    results = {}
    for name, activation in activations.items():
        model.activation = activation
        optimizer = torch.optim.SGD(model.parameters(), lr=lr)
        losses, dead = [], []
        for x, y in batches:
            with torch.no_grad():
                outputs = [activation(z) for z in model.pre_activations(probe)]
            dead.append(dead_fraction(torch.cat(outputs, dim=1)))
            optimizer.zero_grad()
            loss = F.cross_entropy(model(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        results[name] = (model, torch.stack(losses), torch.stack(dead))
    return results
