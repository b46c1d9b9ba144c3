# fails: four_curves
# es: ejes sin nombre
# en: axes without names
def plot_losses(losses):
    _, axes = plt.subplots()
    for condition, values in losses.items():
        axes.plot(range(1, len(values) + 1), values, label=condition)
    axes.legend()
    return axes
