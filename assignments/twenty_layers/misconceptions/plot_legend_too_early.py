# fails: four_curves
# es: pide la leyenda antes de dibujar
# en: asks for the legend before drawing
def plot_losses(losses):
    figure, axes = plt.subplots()
    axes.legend()
    for condition, values in losses.items():
        axes.plot(range(1, len(values) + 1), values, label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    return axes
