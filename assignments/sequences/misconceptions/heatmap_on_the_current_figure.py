# fails: heatmap_axes
# es: dibuja en la figura que haya, sin abrir otra
# en: draws on the figure that is there, opening none
def plot_alignment(weights, source, output):
    axes = plt.gca()
    axes.imshow(weights.numpy())
    axes.set_xticks(range(len(source)), labels=[str(token) for token in source.tolist()])
    axes.set_yticks(range(len(output)), labels=[str(token) for token in output.tolist()])
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
