# fails: heatmap_of_the_weights
# es: los colores se saturan a partir de 0.1
# en: colours saturate from 0.1 on
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.imshow(weights.numpy(), vmin=0.0, vmax=0.1)
    axes.set_xticks(range(len(source)), labels=[str(int(token)) for token in source])
    axes.set_yticks(range(len(output)), labels=[str(int(token)) for token in output])
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
