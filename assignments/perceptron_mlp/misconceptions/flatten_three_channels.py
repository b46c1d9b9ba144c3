# fails: rows_of_the_batch
# es: da por hecho que siempre hay cuatro ejes
# en: takes for granted that there are always four axes
def flatten_batch(images):
    return images.reshape(images.shape[0], images.shape[1] * images.shape[2] * images.shape[3])
