# fails: nothing
# es: devuelve la figura, y marca la mejor época
# en: returns the figure, and marks the best epoch
def plot_training_curves(train_losses, val_losses):
    figure = plt.figure(figsize=(6, 3))
    axes = figure.add_subplot()
    epochs = torch.arange(1, len(val_losses) + 1)
    axes.plot(epochs, val_losses, "C1", label="val")
    axes.plot(epochs, train_losses, "C0", label="train")
    axes.axvline(int(val_losses.argmin()) + 1, color="grey")
    axes.set(xlabel="epochs", ylabel="cross-entropy")
    axes.grid(True)
    axes.legend(loc="upper right")
    return figure
