# fails: heatmap_tokens
# es: pone los tokens leídos en y y los dados en x
# en: puts the tokens read on y and those given on x
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.imshow(weights.numpy())
    axes.set_yticks(range(len(source)), labels=[str(int(token)) for token in source])
    axes.set_xticks(range(len(output)), labels=[str(int(token)) for token in output])
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
