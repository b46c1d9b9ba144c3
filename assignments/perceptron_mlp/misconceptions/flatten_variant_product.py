# fails: nothing
# es: multiplica los tamaños de los demás ejes
# en: multiplies the sizes of the other axes
def flatten_batch(images):
    features = 1
    for size in images.shape[1:]:
        features *= size
    return torch.reshape(images, (-1, features))
