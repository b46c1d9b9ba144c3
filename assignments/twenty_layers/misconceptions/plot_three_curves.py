# fails: four_curves
# es: deja fuera la primera condición
# en: leaves out the first condition
def plot_losses(losses):
    _, axes = plt.subplots()
    for condition, values in list(losses.items())[1:]:
        axes.plot(range(1, len(values) + 1), values, label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
