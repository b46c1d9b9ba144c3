# fails: norm_without_gradients
# es: deja de sumar en el primer parámetro sin gradiente
# en: stops adding at the first parameter without a gradient
def global_norm(parameters):
    total = torch.tensor(0.0)
    for p in parameters:
        if p.grad is None:
            break
        total = total + (p.grad**2).sum()
    return total.sqrt()
