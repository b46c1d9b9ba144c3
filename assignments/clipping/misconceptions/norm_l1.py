# fails: norm_of_all_gradients
# es: suma valores absolutos (norma L1)
# en: adds absolute values (L1 norm)
def global_norm(parameters):
    return sum((p.grad.abs().sum() for p in parameters if p.grad is not None), torch.tensor(0.0))
