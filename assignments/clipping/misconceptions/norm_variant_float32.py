# fails: nothing
# es: suma números de Python y acaba en un tensor float32
# en: adds Python numbers and ends in a float32 tensor
def global_norm(parameters):
    total = 0.0
    for p in parameters:
        if p.grad is not None:
            total += p.grad.pow(2).sum().item()
    return torch.tensor(total**0.5)
