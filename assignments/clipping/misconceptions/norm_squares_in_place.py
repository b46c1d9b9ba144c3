# fails: norm_of_all_gradients
# es: eleva al cuadrado los propios gradientes
# en: squares the gradients themselves
def global_norm(parameters):
    total = torch.tensor(0.0)
    for p in parameters:
        if p.grad is not None:
            total = total + p.grad.pow_(2).sum()
    return total.sqrt()
