# fails: rows_of_the_batch, other_layouts
# es: aplana también el eje del lote
# en: flattens the axis of the batch, too
# symptom: shapes_do_not_match
def flatten_batch(images):
    return images.flatten()
