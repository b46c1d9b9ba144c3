# fails: four_curves
# es: quita los nan: una curva que diverge parece más corta
# en: drops nans: a curve that diverges looks shorter
def plot_losses(losses):
    _, axes = plt.subplots()
    for condition, values in losses.items():
        values = [value for value in values if value == value]
        axes.plot(range(1, len(values) + 1), values, label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
