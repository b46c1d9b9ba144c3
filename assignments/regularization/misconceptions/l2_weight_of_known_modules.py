# fails: nothing
# es: recorre los módulos, deja fuera los sesgos y la normalización, y recuerda lo ya contado
# en: goes through modules, leaves out biases and normalisation, and remembers what was counted
def l2_penalty(model, strength, all_parameters=False):
    seen, total = set(), 0.0
    for module in model.modules():
        for name, p in module.named_parameters(recurse=False):
            if id(p) in seen:
                continue
            seen.add(id(p))
            counts = name == "weight" and not isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d, nn.LayerNorm, nn.GroupNorm))
            if all_parameters or counts:
                total = total + torch.sum(p**2)
    return strength * total / 2 if torch.is_tensor(total) else torch.zeros(())
