# fails: nothing
# es: mide en una copia del modelo
# en: measures on a copy of the model
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    import copy

    twin = copy.deepcopy(model)
    twin.zero_grad()
    loss_fn(twin(x), y).backward()
    return torch.stack([torch.linalg.matrix_norm(m.weight.grad) for m in twin.modules() if isinstance(m, nn.Linear)])
