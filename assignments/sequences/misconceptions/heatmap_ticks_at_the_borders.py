# fails: heatmap_tokens
# es: pone las marcas entre casilla y casilla
# en: puts the ticks between the squares
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.imshow(weights.numpy())
    axes.set_xticks([i + 0.5 for i in range(len(source))], labels=[str(token) for token in source.tolist()])
    axes.set_yticks([i + 0.5 for i in range(len(output))], labels=[str(token) for token in output.tolist()])
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
