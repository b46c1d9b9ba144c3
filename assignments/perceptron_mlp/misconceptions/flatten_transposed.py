# fails: rows_of_the_batch, other_layouts
# es: pone las muestras en columnas
# en: puts the samples in columns
def flatten_batch(images):
    return images.flatten(start_dim=1).T
