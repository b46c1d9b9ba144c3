# fails: nothing
# es: con NumPy
# en: with NumPy
def gradient_ratio(norms):
    values = norms.detach().numpy()
    return torch.as_tensor(values[..., 0] / values[..., -1])
