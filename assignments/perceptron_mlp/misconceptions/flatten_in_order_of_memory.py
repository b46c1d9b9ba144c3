# fails: other_layouts
# es: junta los números en el orden de la memoria y no en el de los ejes
# en: joins the numbers in the order of memory and not in that of the axes
def flatten_batch(images):
    return torch.as_strided(images, (len(images), images[0].numel()), (images.stride(0), 1))
