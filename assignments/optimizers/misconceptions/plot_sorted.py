# fails: figure_of_the_curves
# es: ordena las pérdidas de mayor a menor
# en: sorts the losses from high to low
def plot_comparison(curves):
    _, axes = plt.subplots()
    for name, losses in curves.items():
        axes.plot(losses.sort(descending=True).values, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("training loss")
    axes.legend()
    return axes
