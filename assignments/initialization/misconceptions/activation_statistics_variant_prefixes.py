# fails: nothing
# es: evalúa cada prefijo del modelo
# en: evaluates each prefix of the model
def activation_statistics(model, x):
    places = [i for i, module in enumerate(model) if not isinstance(module, nn.Linear)]
    with torch.no_grad():
        outputs = [model[: i + 1](x) for i in places]
    pairs = [torch.std_mean(output, correction=0) for output in outputs]
    return torch.stack([mean for _, mean in pairs]), torch.stack([std for std, _ in pairs])
