# fails: heatmap_axes
# es: pone a cada eje el nombre del otro
# en: gives each axis the name of the other
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.imshow(weights.numpy())
    axes.set_xticks(range(len(source)), labels=[str(int(token)) for token in source])
    axes.set_yticks(range(len(output)), labels=[str(int(token)) for token in output])
    axes.set_xlabel("output")
    axes.set_ylabel("source")
    return axes
