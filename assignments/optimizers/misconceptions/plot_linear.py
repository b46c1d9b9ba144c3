# fails: figure_of_the_curves
# es: eje vertical lineal
# en: a linear vertical axis
def plot_comparison(curves):
    _, axes = plt.subplots()
    for name, losses in curves.items():
        axes.plot(losses, label=name)
    axes.set_xlabel("step")
    axes.set_ylabel("training loss")
    axes.legend()
    return axes
