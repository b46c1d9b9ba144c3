# fails: figure_of_the_curves
# es: una gráfica por optimizador
# en: one plot per optimiser
def plot_comparison(curves):
    _, all_axes = plt.subplots(len(curves))
    for axes, (name, losses) in zip(all_axes, curves.items()):
        axes.plot(losses, label=name)
        axes.set_yscale("log")
        axes.set_xlabel("step")
        axes.set_ylabel("training loss")
        axes.legend()
    return all_axes
