# fails: figure_of_the_curves
# es: dibuja las curvas del último paso al primero
# en: draws the curves from the last step to the first
def plot_comparison(curves):
    _, axes = plt.subplots()
    for name, losses in curves.items():
        axes.plot(losses.flip(0), label=name)
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("training loss")
    axes.legend()
    return axes
