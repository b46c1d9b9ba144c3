# fails: nothing
# es: la actualización escrita a mano, con autograd.grad
# en: the update by hand, with autograd.grad
def train_each(model, activations, batches, lr, probe):
    results = {}
    for name in activations:
        net = copy.deepcopy(model)
        net.activation = activations[name]
        losses = torch.zeros(len(batches), dtype=torch.float64)
        dead = torch.zeros(len(batches), dtype=torch.float64)
        for step, (x, y) in enumerate(batches):
            parameters = list(net.parameters())
            loss = -net(x).log_softmax(dim=1).gather(1, y[:, None]).mean()
            gradients = torch.autograd.grad(loss, parameters)
            with torch.no_grad():
                units = [net.activation(z) for z in net.pre_activations(probe)]
                dead[step] = dead_fraction(torch.cat(units, dim=1))
                losses[step] = loss
                for parameter, gradient in zip(parameters, gradients):
                    parameter -= lr * gradient
        results[name] = (net, losses, dead)
    return results
