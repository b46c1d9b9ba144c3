# fails: xavier_uniform_generator
# es: usa una semilla fija propia
# en: uses a fixed seed of its own
# symptom: draws_differ
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    bound = math.sqrt(3.0) * std
    own = torch.Generator().manual_seed(42)
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=own)
