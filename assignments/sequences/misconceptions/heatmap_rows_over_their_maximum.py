# fails: heatmap_of_the_weights
# es: divide cada fila entre su mayor peso
# en: divides each row by its largest weight
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.imshow((weights / weights.amax(1, keepdim=True)).numpy())
    axes.set_xticks(range(len(source)), labels=[str(int(token)) for token in source])
    axes.set_yticks(range(len(output)), labels=[str(int(token)) for token in output])
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
