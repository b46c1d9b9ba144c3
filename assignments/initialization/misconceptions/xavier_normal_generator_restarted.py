# fails: xavier_normal_generator
# es: devuelve el generador a su semilla en cada uso
# en: sets the generator back to its seed at each use
# symptom: draws_differ
def xavier_normal_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in + fan_out))
    generator.manual_seed(generator.initial_seed())
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
