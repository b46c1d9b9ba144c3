# fails: heatmap_of_the_weights
# es: muestra los logaritmos de los pesos
# en: shows the logarithms of the weights
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.imshow(weights.clamp(min=1e-30).log().numpy())
    axes.set_xticks(range(len(source)), labels=[str(int(token)) for token in source])
    axes.set_yticks(range(len(output)), labels=[str(int(token)) for token in output])
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
