# fails: four_curves
# es: la misma etiqueta en las cuatro curvas
# en: the same label for all four curves
def plot_losses(losses):
    _, axes = plt.subplots()
    for condition, values in losses.items():
        axes.plot(range(1, len(values) + 1), values, label="loss")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
