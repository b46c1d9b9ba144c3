# fails: nothing
# es: suma cuadrados en un bucle y toma la raíz al final
# en: adds squares in a loop and takes the root at the end
def global_norm(parameters):
    total = 0.0
    for p in parameters:
        if p.grad is None:
            continue
        total += float((p.grad * p.grad).sum())
    return torch.tensor(total, dtype=torch.float64).sqrt()
