# fails: figure_of_both_losses
# es: dibuja la brecha en lugar de las dos pérdidas
# en: draws the gap instead of both losses
def plot_training_curves(train_losses, val_losses):
    _, axes = plt.subplots()
    axes.plot(range(1, len(train_losses) + 1), val_losses - train_losses, label="gap")
    axes.plot(range(1, len(val_losses) + 1), val_losses, label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
