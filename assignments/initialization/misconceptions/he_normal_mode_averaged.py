# fails: he_normal_mode, he_normal_errors
# es: en modo fan_out usa la media de los dos fans
# en: in mode fan_out uses the mean of both fans
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = tensor[0].numel()
    if mode == "fan_out":
        fan = (fan + tensor[:, 0].numel()) / 2
    slopes = {"leaky_relu": a, "relu": 0.0, "linear": 1.0}
    gain = 5 / 3 if nonlinearity == "tanh" else math.sqrt(2.0 / (1.0 + slopes[nonlinearity] ** 2))
    std = gain / math.sqrt(fan)
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
