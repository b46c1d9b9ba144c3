# fails: rows_of_the_batch
# es: corta el camino de los gradientes
# en: cuts the way of the gradients
def flatten_batch(images):
    return images.detach().flatten(start_dim=1)
