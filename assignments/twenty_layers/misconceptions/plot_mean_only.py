# fails: four_curves
# es: una barra con la pérdida final de cada condición
# en: a bar with each condition's final loss
def plot_losses(losses):
    _, axes = plt.subplots()
    for condition, values in losses.items():
        axes.bar(condition, values[-1], label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
