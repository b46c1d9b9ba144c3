# fails: nothing
# es: sortea los pesos de la última capa a la primera
# en: draws the weights from the last layer to the first
def cured_mlp(sizes, generator):
    blocks = []
    for fan_in, fan_out in reversed(list(pairwise(sizes))):
        last = not blocks
        linear = nn.Linear(fan_in, fan_out, bias=last)
        with torch.no_grad():
            linear.weight.copy_(torch.randn(fan_out, fan_in, generator=generator) * (2 / fan_in) ** 0.5)
            if last:
                linear.bias.fill_(0)
        blocks.insert(0, [linear] if last else [linear, BatchNorm1d(fan_out), nn.ReLU()])
    return nn.Sequential(*[layer for block in blocks for layer in block])
