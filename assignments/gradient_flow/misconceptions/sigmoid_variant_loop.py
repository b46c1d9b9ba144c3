# fails: nothing
# es: un bucle sobre los elementos, con el tipo de x
# en: a loop over the entries, with x's dtype
def sigmoid_derivative(x):
    out = torch.empty_like(x)
    flat, into = x.reshape(-1), out.view(-1)
    for i in range(flat.numel()):
        e = math.exp(-abs(flat[i].item()))
        into[i] = e / (1 + e) ** 2
    return out
