# fails: norm_of_all_gradients, norm_of_nan_and_inf
# es: deja fuera los gradientes de una dimensión (los sesgos)
# en: leaves out gradients of one dimension (the biases)
def global_norm(parameters):
    g = [p.grad.flatten() for p in parameters if p.grad is not None and p.grad.dim() != 1]
    return torch.cat(g).norm() if g else torch.tensor(0.0)
