# fails: norm_of_all_gradients
# es: toma la mayor de las normas
# en: takes the largest of the norms
def global_norm(parameters):
    norms = [p.grad.norm() for p in parameters if p.grad is not None]
    return torch.stack(norms).max() if norms else torch.tensor(0.0)
