# fails: norm_of_all_gradients, norm_of_nan_and_inf
# es: mide los pesos en lugar de sus gradientes
# en: measures the weights, not their gradients
def global_norm(parameters):
    weights = [p.detach().flatten() for p in parameters if p.grad is not None]
    return torch.cat(weights).norm() if weights else torch.tensor(0.0)
