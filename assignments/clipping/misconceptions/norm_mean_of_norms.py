# fails: norm_of_all_gradients
# es: promedia las normas de cada tensor
# en: averages the tensors' norms
def global_norm(parameters):
    norms = [p.grad.norm() for p in parameters if p.grad is not None]
    return torch.stack(norms).pow(2).mean().sqrt() if norms else torch.tensor(0.0)
