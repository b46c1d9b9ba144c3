# fails: he_uniform_errors
# es: acepta cualquier mode y cualquier nonlinearity
# en: accepts any mode and any nonlinearity
def he_uniform_(tensor, a=0.0, mode="fan_in", nonlinearity="leaky_relu", *, generator):
    fan = tensor[:, 0].numel() if mode == "fan_out" else tensor[0].numel()
    gains = {"linear": 1.0, "tanh": 5 / 3, "relu": math.sqrt(2.0)}
    std = gains.get(nonlinearity, math.sqrt(2.0 / (1.0 + a**2))) / math.sqrt(fan)
    bound = math.sqrt(3.0) * std
    with torch.no_grad():
        return tensor.uniform_(-bound, bound, generator=generator)
