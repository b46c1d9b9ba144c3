# fails: nothing
# es: escribe además cada peso en su casilla
# en: also writes each weight into its square
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.imshow(weights.numpy())
    axes.set_xticks(range(len(source)), labels=[str(int(token)) for token in source])
    axes.set_yticks(range(len(output)), labels=[str(int(token)) for token in output])
    for row, values in enumerate(weights.tolist()):
        for column, value in enumerate(values):
            axes.text(column, row, f"{value:.2f}", ha="center", va="center")
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
