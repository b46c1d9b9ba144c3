# fails: xavier_uniform_in_place
# es: devuelve un tensor nuevo y deja el recibido como estaba
# en: returns a new tensor and leaves the given one as it was
def xavier_uniform_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        return torch.empty_like(tensor).uniform_(-bound, bound, generator=generator)
