# fails: rows_of_the_batch, other_layouts
# es: hace una fila de cada canal de cada imagen
# en: makes a row of each channel of each image
def flatten_batch(images):
    return images.reshape(-1, images.shape[-2:].numel())
