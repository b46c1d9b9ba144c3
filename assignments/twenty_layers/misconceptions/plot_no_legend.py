# fails: four_curves
# es: sin leyenda
# en: no legend
def plot_losses(losses):
    _, axes = plt.subplots()
    for condition, values in losses.items():
        axes.plot(range(1, len(values) + 1), values, label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    return axes
