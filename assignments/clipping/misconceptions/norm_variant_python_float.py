# fails: nothing
# es: devuelve un número de Python
# en: returns a Python number
def global_norm(parameters):
    return sum(p.grad.pow(2).sum().item() for p in parameters if p.grad is not None) ** 0.5
