# fails: rows_of_the_batch, other_layouts
# es: pone los canales al final antes de aplanar, en otro orden
# en: puts the channels last before flattening, in another order
def flatten_batch(images):
    return images.movedim(1, -1).flatten(start_dim=1)
