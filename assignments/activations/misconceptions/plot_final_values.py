# fails: figure_of_dead_units
# es: dibuja solo el último valor de cada serie
# en: draws the last value of each series only
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for index, (name, fractions) in enumerate(dead.items()):
        axes.plot([index], [float(fractions[-1])], "o", label=name)
    axes.set_xlabel("activation")
    axes.set_ylabel("fraction of dead units")
    axes.legend()
    return axes
