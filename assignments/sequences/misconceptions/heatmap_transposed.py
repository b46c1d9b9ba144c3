# fails: heatmap_of_the_weights
# es: pone los tokens dados en columnas y los leídos en filas
# en: puts the tokens given into columns and those read into rows
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.imshow(weights.T.numpy())
    axes.set_xticks(range(len(source)), labels=[str(int(token)) for token in source])
    axes.set_yticks(range(len(output)), labels=[str(int(token)) for token in output])
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
