# fails: figure_of_dead_units
# es: el eje horizontal va de 0 a 1, no por pasos
# en: the horizontal axis runs from 0 to 1, not by steps
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        axes.plot(torch.linspace(0, 1, len(fractions)), fractions, label=name)
    axes.set_xlabel("training")
    axes.set_ylabel("fraction of dead units")
    axes.legend()
    return axes
