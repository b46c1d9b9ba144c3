# fails: nothing
# es: los pesos en un diccionario y functional_call
# en: the weights in a dictionary, and functional_call
def train_each(model, activations, batches, lr, probe):
    results = {}
    for name, activation in activations.items():
        net = copy.deepcopy(model)
        net.activation = activation
        weights = {key: value.detach().clone().requires_grad_() for key, value in net.named_parameters()}
        losses, dead = [], []
        for x, y in batches:
            net.load_state_dict(weights)
            with torch.no_grad():
                outputs = [activation(z) for z in net.pre_activations(probe)]
            dead.append(torch.as_tensor(dead_fraction(torch.cat(outputs, dim=1))))
            loss = F.cross_entropy(torch.func.functional_call(net, weights, (x,)), y)
            gradients = torch.autograd.grad(loss, list(weights.values()))
            losses.append(loss.detach())
            weights = {
                key: (value - lr * gradient).detach().requires_grad_()
                for (key, value), gradient in zip(weights.items(), gradients)
            }
        net.load_state_dict(weights)
        results[name] = (net, torch.stack(losses), torch.stack(dead))
    return results
