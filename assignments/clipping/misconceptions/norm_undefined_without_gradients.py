# fails: norm_without_gradients
# es: sin ningún gradiente da nan
# en: gives nan without any gradient
def global_norm(parameters):
    gradients = [p.grad.flatten() for p in parameters if p.grad is not None]
    return torch.cat(gradients).norm() if gradients else torch.tensor(float("nan"))
