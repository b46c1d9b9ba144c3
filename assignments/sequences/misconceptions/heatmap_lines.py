# fails: heatmap_of_the_weights, heatmap_axes
# es: dibuja líneas en lugar de un mapa
# en: draws lines in place of a map
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.plot(weights.T.numpy())
    axes.set_xticks(range(len(source)), labels=[str(int(token)) for token in source])
    axes.set_yticks(range(len(output)), labels=[str(int(token)) for token in output])
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
