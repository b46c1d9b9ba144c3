# fails: rows_of_the_batch, other_layouts
# es: reparte los números en columnas y traspone, y mezcla así las muestras
# en: deals the numbers out to columns and transposes, which mixes the samples
def flatten_batch(images):
    return images.reshape(-1, images.shape[0]).T
