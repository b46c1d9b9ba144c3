# fails: nothing
# es: usa model.apply
# en: uses model.apply
def initialize_(model, scheme, *, generator):
    def redraw(module):
        if type(module) is not nn.Linear:
            return
        if scheme == "xavier":
            xavier_normal_(module.weight, generator=generator)
        elif scheme == "he":
            he_normal_(module.weight, generator=generator)
        else:
            std = {"N(0, 1)": 1.0, "N(0, 0.01)": 0.01}[scheme]
            module.weight.data.copy_(std * torch.randn(module.weight.shape, generator=generator))
        module.bias.data.fill_(0)

    return model.apply(redraw)
