# fails: heatmap_tokens
# es: pone en las marcas las posiciones y no los tokens
# en: puts places at the ticks, not tokens
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.imshow(weights.numpy())
    axes.set_xticks(range(len(source)), labels=[str(i) for i in range(len(source))])
    axes.set_yticks(range(len(output)), labels=[str(i) for i in range(len(output))])
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
