# fails: figure_of_dead_units
# es: dibuja las series al revés, del último paso al primero
# en: draws the series backwards, from the last step to the first
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        axes.plot(fractions.flip(0), label=name)
    axes.set_xlabel("step")
    axes.set_ylabel("fraction of dead units")
    axes.legend()
    return axes
