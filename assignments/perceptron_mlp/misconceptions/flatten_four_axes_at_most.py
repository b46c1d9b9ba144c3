# fails: rows_of_the_batch
# es: solo aplana lotes de tres o cuatro ejes
# en: flattens only batches of three or four axes
def flatten_batch(images):
    if images.ndim == 4:
        batch, channels, height, width = images.shape
        return images.reshape(batch, channels * height * width)
    if images.ndim == 3:
        batch, height, width = images.shape
        return images.reshape(batch, height * width)
    return images
