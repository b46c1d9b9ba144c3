# fails: heatmap_of_the_weights
# es: pone las filas en orden inverso al de las marcas
# en: puts the rows in the order opposite to that of the ticks
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.imshow(weights.flip(0).numpy())
    axes.set_xticks(range(len(source)), labels=[str(int(token)) for token in source])
    axes.set_yticks(range(len(output)), labels=[str(int(token)) for token in output])
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
