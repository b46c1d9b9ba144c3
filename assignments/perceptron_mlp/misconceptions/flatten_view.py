# fails: other_layouts
# es: usa view, que falla si los números no están seguidos en la memoria
# en: uses view, which fails where the numbers are not contiguous in memory
def flatten_batch(images):
    return images.view(images.shape[0], -1)
