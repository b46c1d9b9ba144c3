# fails: he_normal_errors
# es: avisa del nombre desconocido con un print y sigue
# en: prints that the name is unknown and goes on
def he_normal_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    if mode not in ("fan_in", "fan_out") or nonlinearity not in ("leaky_relu", "relu", "tanh", "linear"):
        print("error:", mode, nonlinearity)
    fan = tensor[:, 0].numel() if mode == "fan_out" else tensor[0].numel()
    gains = {"linear": 1.0, "tanh": 5 / 3, "relu": math.sqrt(2.0)}
    gain = gains.get(nonlinearity, math.sqrt(2.0 / (1.0 + a**2)))
    std = gain / math.sqrt(fan)
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
