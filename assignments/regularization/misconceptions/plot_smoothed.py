# fails: figure_of_both_losses
# es: dibuja medias acumuladas en lugar de las pérdidas
# en: draws running means instead of the losses
def plot_training_curves(train_losses, val_losses):
    _, axes = plt.subplots()
    axes.plot(range(1, len(train_losses) + 1), train_losses, label="training")
    axes.plot(range(1, len(val_losses) + 1), val_losses.cumsum(0) / torch.arange(1, len(val_losses) + 1), label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
