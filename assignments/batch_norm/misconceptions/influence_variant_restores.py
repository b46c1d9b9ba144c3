# fails: nothing
# es: mide en el propio modelo y devuelve su estado
# en: measures in the model itself and puts its state back
def influence(model, x):
    state = {name: value.clone() for name, value in model.state_dict().items()}
    inputs = x.detach().clone().requires_grad_()
    out = model(inputs)
    rows = [torch.autograd.grad(out[i].sum(), inputs, retain_graph=True)[0] for i in range(len(x))]
    model.load_state_dict(state)
    return torch.stack([(row * row).sum(dim=1).sqrt() for row in rows])
