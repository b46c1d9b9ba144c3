# fails: nothing
# es: aplana una copia
# en: flattens a copy
def flatten_batch(images):
    return torch.flatten(images.clone(), 1, -1)
