# fails: initialize_every_layer
# es: vuelve al principio del generador en cada capa: todas las capas iguales
# en: goes back to the generator's start at each layer: all layers equal
# symptom: draws_differ
def initialize_(model, scheme, *, generator):
    state = generator.get_state()
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, nn.Linear):
                generator.set_state(state)
                if scheme == "xavier":
                    xavier_normal_(module.weight, generator=generator)
                elif scheme == "he":
                    he_normal_(module.weight, generator=generator)
                else:
                    module.weight.normal_(0.0, {"N(0, 1)": 1.0, "N(0, 0.01)": 0.01}[scheme], generator=generator)
                module.bias.zero_()
    return model
