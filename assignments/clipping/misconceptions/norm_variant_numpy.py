# fails: nothing
# es: usa NumPy y acumula raíces con math.hypot
# en: uses NumPy and joins the roots by math.hypot
def global_norm(parameters):
    import math

    import numpy as np

    norm = 0.0
    for p in parameters:
        if p.grad is not None:
            norm = math.hypot(norm, float(np.linalg.norm(p.grad.numpy().ravel())))
            if p.grad.isnan().any():
                return torch.tensor(float("nan"))
    return torch.tensor(norm)
