# fails: norm_of_all_gradients
# es: promedia los tensores en vez de sumarlos
# en: averages over the tensors in place of adding them up
def global_norm(parameters):
    norms = [p.grad.norm() for p in parameters if p.grad is not None]
    return torch.stack(norms).pow(2).mean().sqrt() if norms else torch.tensor(0.0)
