# fails: nothing
# es: devuelve la figura
# en: returns the figure
def plot_alignment(weights, source, output):
    fig, ax = plt.subplots(figsize=(4, 4))
    ax.imshow(weights.numpy(), interpolation="nearest", cmap="magma")
    for axis, tokens in ((ax.xaxis, source), (ax.yaxis, output)):
        axis.set_ticks(range(len(tokens)), labels=[str(t.item()) for t in tokens])
    ax.set_xlabel("source token")
    ax.set_ylabel("output token")
    fig.tight_layout()
    return fig
