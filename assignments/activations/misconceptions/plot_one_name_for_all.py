# fails: figure_of_dead_units
# es: da a todas las líneas el mismo nombre
# en: gives all lines the same name
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for fractions in dead.values():
        axes.plot(fractions, label="activation")
    axes.set_xlabel("step")
    axes.set_ylabel("fraction of dead units")
    axes.legend()
    return axes
