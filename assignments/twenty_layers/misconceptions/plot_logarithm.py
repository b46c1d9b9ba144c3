# fails: four_curves
# es: dibuja el logaritmo de la pérdida
# en: draws the loss's logarithm
import numpy as np


def plot_losses(losses):
    _, axes = plt.subplots()
    for condition, values in losses.items():
        axes.plot(range(1, len(values) + 1), np.log10(values), label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
