# fails: symmetry_units, symmetry_training
# es: no entrena
# en: does not train
def symmetry(model, x, y, lr, steps):

    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    units = [torch.cat([layer.weight, layer.bias[:, None]], dim=1).detach() for layer in hidden]
    return [len(torch.unique(rows.round(decimals=6), dim=0)) for rows in units]
