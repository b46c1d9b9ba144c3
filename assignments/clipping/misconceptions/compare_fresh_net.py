# fails: same_start_and_data
# es: la red con recorte parte de otros pesos
# en: the clipped net starts from other weights
def compare_clipping(model, sequences, targets, lr, max_norm):
    without = copy.deepcopy(model)
    clipped = RecurrentNet(len(model.bias), torch.Generator().manual_seed(0))
    return (
        (without, *train_clipped(without, sequences, targets, lr)),
        (clipped, *train_clipped(clipped, sequences, targets, lr, max_norm)),
    )
