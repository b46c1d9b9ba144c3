# fails: heatmap_of_the_weights
# es: muestra solo a dónde se miró más, en blanco y negro
# en: shows only where it looked most, in black and white
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.imshow((weights == weights.amax(1, keepdim=True)).double().numpy())
    axes.set_xticks(range(len(source)), labels=[str(int(token)) for token in source])
    axes.set_yticks(range(len(output)), labels=[str(int(token)) for token in output])
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
