# fails: nothing
# es: con plt, y los ejes actuales
# en: with plt, and the current axes
def plot_comparison(curves):
    plt.figure()
    for name, losses in curves.items():
        plt.plot(losses.numpy(), marker=".", label=f"{name} (entrenamiento)")
    plt.yscale("log")
    plt.xlabel("lote")
    plt.ylabel("entropía cruzada")
    plt.legend()
    return plt.gca()
