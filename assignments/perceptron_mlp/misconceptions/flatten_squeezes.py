# fails: rows_of_the_batch
# es: quita el eje del lote cuando hay una sola imagen
# en: drops the axis of the batch where there is a single image
def flatten_batch(images):
    return images.flatten(start_dim=1).squeeze(0)
