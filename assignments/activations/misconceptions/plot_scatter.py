# fails: figure_of_dead_units
# es: dibuja puntos sueltos (scatter), no líneas
# en: draws loose points (scatter), no lines
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        axes.scatter(range(len(fractions)), fractions, label=name)
    axes.set_xlabel("step")
    axes.set_ylabel("fraction of dead units")
    axes.legend()
    return axes
