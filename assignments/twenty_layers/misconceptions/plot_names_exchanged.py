# fails: four_curves
# es: cambia los nombres de los ejes
# en: exchanges the names of the axes
def plot_losses(losses):
    figure, axes = plt.subplots()
    for condition, values in losses.items():
        axes.plot(range(1, len(values) + 1), values, label=condition)
    axes.set_xlabel("loss")
    axes.set_ylabel("epoch")
    axes.legend()
    return axes
