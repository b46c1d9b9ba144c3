# fails: figure_of_dead_units
# es: no pone nombre al eje vertical
# en: gives the vertical axis no name
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        axes.plot(fractions, label=name)
    axes.set_xlabel("step")
    axes.legend()
    return axes
