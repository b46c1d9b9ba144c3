# fails: figure_of_the_curves
# es: dibuja los logaritmos de las pérdidas
# en: draws the logarithms of the losses
def plot_comparison(curves):
    _, axes = plt.subplots()
    for name, losses in curves.items():
        axes.plot(losses.log10().abs(), label=name)
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("training loss")
    axes.legend()
    return axes
