# fails: activation_without_gradient
# es: desactiva los gradientes de PyTorch y no los vuelve a activar
# en: switches PyTorch's gradients off and does not switch them on again
def activation_statistics(model, x):
    torch.set_grad_enabled(False)
    means, stds = [], []
    for module in model:
        x = module(x)
        if not isinstance(module, nn.Linear):
            means.append(x.mean())
            stds.append(x.std(correction=0))
    return torch.stack(means), torch.stack(stds)
