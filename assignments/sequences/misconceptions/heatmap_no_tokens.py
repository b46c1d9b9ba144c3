# fails: heatmap_tokens
# es: no pone los tokens en las marcas
# en: does not put the tokens at the ticks
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.imshow(weights.numpy())
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
