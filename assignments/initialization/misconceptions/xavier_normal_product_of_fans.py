# fails: xavier_normal_spread
# es: multiplica los fans en lugar de sumarlos
# en: multiplies the fans in place of adding them
def xavier_normal_(tensor, gain=1.0, *, generator):
    fan_in, fan_out = tensor[0].numel(), tensor[:, 0].numel()
    std = gain * math.sqrt(2.0 / (fan_in * fan_out))
    with torch.no_grad():
        return tensor.normal_(0.0, std, generator=generator)
