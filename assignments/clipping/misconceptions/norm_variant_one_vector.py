# fails: nothing
# es: junta todos los gradientes en un vector
# en: joins all gradients in one vector
def global_norm(parameters):
    parts = [p.grad.reshape(-1) for p in parameters if p.grad is not None]
    return torch.linalg.vector_norm(torch.cat(parts)) if parts else torch.zeros(())
