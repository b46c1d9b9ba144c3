# fails: nothing
# es: norma del vector de normas
# en: the norm of the vector of norms
def global_norm(parameters):
    norms = [torch.linalg.vector_norm(p.grad) for p in parameters if p.grad is not None]
    if len(norms) == 0:
        return torch.tensor(0.0)
    return torch.stack(norms).norm(2)
