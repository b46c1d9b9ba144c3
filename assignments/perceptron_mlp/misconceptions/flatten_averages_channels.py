# fails: rows_of_the_batch, other_layouts
# es: promedia los canales
# en: averages the channels
def flatten_batch(images):
    return images.double().mean(dim=1).flatten(start_dim=1)
