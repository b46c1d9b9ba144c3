# fails: figure_of_the_curves
# es: dibuja siempre la misma curva
# en: always draws the same curve
def plot_comparison(curves):
    _, axes = plt.subplots()
    for name, losses in curves.items():
        axes.plot(next(iter(curves.values())), label=name)
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("training loss")
    axes.legend()
    return axes
