# fails: nothing
# es: solo con funciones de pyplot
# en: with functions of pyplot alone
def plot_training_curves(train_losses, val_losses):
    plt.figure()
    for losses, name in zip((train_losses, val_losses), ("train loss", "validation loss")):
        plt.plot([i + 1 for i in range(len(losses))], [float(loss) for loss in losses], label=name)
    plt.xlabel("epoch")
    plt.ylabel("cross-entropy loss")
    plt.legend()
    return plt.gca()
