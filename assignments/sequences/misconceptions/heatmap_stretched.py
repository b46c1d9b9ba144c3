# fails: heatmap_tokens
# es: estira el mapa entre 0 y 1, y las marcas no caen en sus casillas
# en: stretches the map between 0 and 1, so that the ticks miss their squares
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.imshow(weights.numpy(), extent=(0, 1, 0, 1))
    axes.set_xticks(range(len(source)), labels=[str(token) for token in source.tolist()])
    axes.set_yticks(range(len(output)), labels=[str(token) for token in output.tolist()])
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
