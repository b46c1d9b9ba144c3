# fails: activation_without_gradient
# es: quita requires_grad a los parámetros del modelo
# en: takes requires_grad from the model's parameters
def activation_statistics(model, x):
    means, stds = [], []
    model.requires_grad_(False)
    for module in model:
        x = module(x)
        if not isinstance(module, nn.Linear):
            means.append(x.mean())
            stds.append(x.std(correction=0))
    return torch.stack(means), torch.stack(stds)
