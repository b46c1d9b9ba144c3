# fails: nothing
# es: repite la pasada para cada muestra, en una copia nueva
# en: repeats the pass for each sample, on a new copy
def influence(model, x):
    rows = []
    for i in range(x.shape[0]):
        inputs = x.clone()
        inputs.requires_grad = True
        output = copy.deepcopy(model)(inputs)
        mask = torch.zeros_like(output)
        mask[i] = 1
        output.backward(mask)
        rows.append([float(torch.norm(inputs.grad[j])) for j in range(x.shape[0])])
    return torch.tensor(rows, dtype=torch.float64)
