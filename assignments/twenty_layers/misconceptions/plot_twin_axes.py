# fails: four_curves
# es: un eje vertical distinto para cada curva
# en: another vertical axis for each curve
def plot_losses(losses):
    figure, axes = plt.subplots()
    for condition, values in losses.items():
        axes.twinx().plot(range(1, len(values) + 1), values, label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
