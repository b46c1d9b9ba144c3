# fails: figure_of_the_curves
# es: dibuja solo la primera curva
# en: draws the first curve alone
def plot_comparison(curves):
    _, axes = plt.subplots()
    for name, losses in curves.items():
        axes.plot(losses, label=name)
        break
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("training loss")
    axes.legend()
    return axes
