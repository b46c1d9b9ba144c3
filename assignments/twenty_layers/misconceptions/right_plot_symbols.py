# fails: nothing
# es: cada curva con marcas, título y rejilla
# en: each curve with marks, a title and a grid
def plot_losses(losses):
    figure, axes = plt.subplots()
    for condition, values in losses.items():
        axes.plot(range(1, len(values) + 1), values, label=condition, marker=".", alpha=0.8)
    axes.set_xlabel("Época")
    axes.set_ylabel("Pérdida de entrenamiento (nats)")
    axes.set_title("20 capas")
    axes.grid(True)
    axes.legend(loc="upper right", ncol=2)
    return axes
