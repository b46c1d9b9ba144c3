# fails: nothing
# es: usa hooks
# en: uses hooks
def activation_statistics(model, x):
    outputs = []
    hooks = [
        module.register_forward_hook(lambda _module, _inputs, output: outputs.append(output.detach()))
        for module in model
        if not isinstance(module, nn.Linear)
    ]
    model(x)
    for hook in hooks:
        hook.remove()
    return torch.stack([o.mean() for o in outputs]), torch.stack([o.std(correction=0) for o in outputs])
