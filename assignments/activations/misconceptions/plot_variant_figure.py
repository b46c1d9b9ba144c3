# fails: nothing
# es: devuelve la figura y los ejes
# en: returns the figure and the axes
def plot_dead_fractions(dead):
    figure, axes = plt.subplots(layout="constrained")
    for name, fractions in dead.items():
        axes.plot(range(1, len(fractions) + 1), fractions.tolist(), label=name)
    axes.set(xlabel="training step", ylabel="dead fraction", ylim=(0, 1))
    axes.legend(loc="upper left", bbox_to_anchor=(1, 1))
    return figure, axes
