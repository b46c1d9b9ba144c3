# fails: nothing
# es: usa tensores
# en: uses tensors
def relative_error(a, b, floor=1e-8):
    a, b = (torch.tensor(np.array(v), dtype=torch.float64) for v in (a, b))
    return ((a - b).abs() / torch.maximum(a.abs(), b.abs()).clamp(min=floor)).numpy()
