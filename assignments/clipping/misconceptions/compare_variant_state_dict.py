# fails: nothing
# es: copia los pesos con load_state_dict
# en: copies the weights with load_state_dict
def compare_clipping(model, sequences, targets, lr, max_norm):
    without = RecurrentNet(len(model.bias), torch.Generator())
    clipped = RecurrentNet(len(model.bias), torch.Generator())
    without.load_state_dict(model.state_dict())
    clipped.load_state_dict(model.state_dict())
    a, b = train_clipped(without, sequences, targets, lr)
    c, d = train_clipped(clipped, sequences, targets, lr, max_norm)
    return (without, a, b), (clipped, c, d)
