# fails: heatmap_of_the_weights, heatmap_axes, heatmap_tokens
# es: devuelve otros ejes, vacíos
# en: returns other axes, which are empty
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.imshow(weights.numpy())
    axes.set_xticks(range(len(source)), labels=[str(int(token)) for token in source])
    axes.set_yticks(range(len(output)), labels=[str(int(token)) for token in output])
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return plt.subplots()[1]
