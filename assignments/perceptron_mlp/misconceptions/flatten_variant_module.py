# fails: nothing
# es: usa nn.Flatten
# en: uses nn.Flatten
def flatten_batch(images):
    return nn.Flatten()(images)
