# fails: figure_of_dead_units
# es: dibuja la parte viva
# en: draws the part that is alive
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        axes.plot(1 - fractions, label=name)
    axes.set_xlabel("step")
    axes.set_ylabel("units")
    axes.legend()
    return axes
