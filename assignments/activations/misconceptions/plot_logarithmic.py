# fails: figure_of_dead_units
# es: usa un eje vertical logarítmico, en el que el 0 no existe
# en: uses a logarithmic vertical axis, on which 0 does not exist
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        axes.plot(fractions, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("fraction of dead units")
    axes.legend()
    return axes
