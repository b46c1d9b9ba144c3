# fails: rows_of_the_batch, other_layouts
# es: convierte los números a float32
# en: turns the numbers into float32
def flatten_batch(images):
    return images.float().flatten(start_dim=1)
