# fails: four_curves
# es: se salta la primera época
# en: skips the first epoch
def plot_losses(losses):
    _, axes = plt.subplots()
    for condition, values in losses.items():
        axes.plot(range(2, len(values) + 1), values[1:], label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
