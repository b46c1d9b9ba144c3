# fails: nothing
# es: la leyenda es de la figura, y hay una línea de guía al 50 %
# en: the legend is the figure's, and there is a guide at 50 %
def plot_dead_fractions(dead):
    figure, axes = plt.subplots()
    styles = ["-", "--", ":", "-."]
    for index, (name, fractions) in enumerate(dead.items()):
        axes.plot(fractions, styles[index % 4], label=name)
    axes.axhline(0.5, color="grey", linewidth=0.5)
    axes.set_xlabel("step")
    axes.set_ylabel("fraction of units that are dead")
    figure.legend()
    return axes
