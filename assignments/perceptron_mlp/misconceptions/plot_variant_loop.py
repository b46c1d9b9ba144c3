# fails: nothing
# es: recorre las curvas
# en: goes through the curves
def plot_losses(losses, validation_losses):
    figure, axes = plt.subplots(figsize=(5, 3))
    for name, values in (("validation loss", validation_losses), ("training loss", losses)):
        axes.plot(range(len(values)), values, marker="o", label=name)
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend(loc="upper right")
    return axes
