# fails: nothing
# es: sin las funciones anteriores, contando
# en: without the earlier functions, counting
def diagnose_units(pre_activations, activation, derivative):
    verdict = "healthy"
    for z in pre_activations:
        samples, units = z.shape
        outputs, slopes = activation(z), derivative(z)
        off = int((torch.count_nonzero(outputs, dim=0) == 0).sum())
        if 2 * off >= units:
            return "dying"
        if 10 * int((slopes.abs() < 0.01).sum()) > 9 * samples * units:
            verdict = "saturated"
    return verdict
