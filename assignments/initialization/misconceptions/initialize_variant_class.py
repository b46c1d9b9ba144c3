# fails: nothing
# es: usa una clase para el esquema
# en: uses a class for the scheme
class Scheme:
    def __init__(self, name, generator):
        self.generator = generator
        self.std = {"N(0, 1)": 1.0, "N(0, 0.01)": 0.01, "xavier": None, "he": None}[name]
        self.init_ = {"xavier": xavier_normal_, "he": he_normal_}.get(name)

    def __call__(self, layer):
        layer.bias.data = torch.zeros_like(layer.bias)
        if self.init_:
            self.init_(layer.weight, generator=self.generator)
        else:
            layer.weight.data = torch.randn(layer.weight.shape, generator=self.generator) * self.std


def initialize_(model, scheme, *, generator):
    fill_ = Scheme(scheme, generator)
    for _, module in model.named_modules():
        if isinstance(module, nn.Linear):
            fill_(module)
    return model
