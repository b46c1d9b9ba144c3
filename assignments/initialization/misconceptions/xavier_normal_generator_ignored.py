# fails: xavier_normal_generator
# es: no usa el generador recibido
# en: does not use the given generator
# symptom: draws_differ
def xavier_normal_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    with torch.no_grad():
        return tensor.normal_(0.0, std)
