# fails: nothing
# es: calcula toda la matriz jacobiana de una vez
# en: computes the whole Jacobian at once
def influence(model, x):
    net = copy.deepcopy(model)
    jacobian = torch.autograd.functional.jacobian(lambda inputs: net(inputs).sum(dim=1), x)
    return jacobian.norm(dim=2)
