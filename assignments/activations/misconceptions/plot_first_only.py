# fails: figure_of_dead_units
# es: dibuja solo la primera serie
# en: draws the first series only
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    name = next(iter(dead))
    axes.plot(dead[name], label=name)
    axes.set_xlabel("step")
    axes.set_ylabel("fraction of dead units")
    axes.legend()
    return axes
