# fails: norm_without_gradients
# es: suma 1e-8 dentro de la raíz: sin gradientes no da 0
# en: adds 1e-8 within the root: without gradients it is not 0
def global_norm(parameters):
    return (sum(((p.grad**2).sum() for p in parameters if p.grad is not None), torch.tensor(0.0)) + 1e-8).sqrt()
