# fails: nothing
# es: ordena la memoria y usa view
# en: orders the memory and uses view
def flatten_batch(images):
    return images.contiguous().view(len(images), -1)
