# fails: figure_of_both_losses
# es: dibuja en los ejes que ya hay en lugar de hacer una figura nueva
# en: draws on the axes that are there instead of making a new figure
def plot_training_curves(train_losses: Tensor, val_losses: Tensor) -> Axes:
    axes = plt.gca()
    for name, losses in {"training": train_losses, "validation": val_losses}.items():
        axes.plot(range(1, len(losses) + 1), losses, label=name)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
