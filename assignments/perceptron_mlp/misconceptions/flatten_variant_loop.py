# fails: nothing
# es: aplana cada imagen y las apila
# en: flattens each image and stacks them
def flatten_batch(images):
    rows = [image.reshape(-1) for image in images]
    return torch.stack(rows)
