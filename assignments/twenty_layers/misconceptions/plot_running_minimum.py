# fails: four_curves
# es: dibuja la mejor pérdida hasta cada época
# en: draws the best loss up to each epoch
def plot_losses(losses):
    figure, axes = plt.subplots()
    for condition, values in losses.items():
        axes.plot(range(1, len(values) + 1), [min(values[: i + 1]) for i in range(len(values))], label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
