# fails: norm_of_nan_and_inf
# es: deja fuera los tensores con nan o inf
# en: leaves out tensors with nan or inf
def global_norm(parameters):
    gradients = [p.grad.flatten() for p in parameters if p.grad is not None and p.grad.isfinite().all()]
    return torch.cat(gradients).norm() if gradients else torch.tensor(0.0)
