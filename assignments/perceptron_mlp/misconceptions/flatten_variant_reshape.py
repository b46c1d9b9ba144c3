# fails: nothing
# es: usa reshape con el tamaño del lote
# en: uses reshape with the batch's size
def flatten_batch(images):
    return images.reshape(images.shape[0], -1)
