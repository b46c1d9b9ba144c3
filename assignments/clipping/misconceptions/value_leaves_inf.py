# fails: values_of_nan_and_inf
# es: recorta solo las entradas finitas: deja los inf
# en: clips the finite entries only: leaves inf
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        if p.grad is not None:
            clipped = p.grad.clamp(-clip_value, clip_value)
            p.grad.copy_(torch.where(torch.isfinite(p.grad), clipped, p.grad))
