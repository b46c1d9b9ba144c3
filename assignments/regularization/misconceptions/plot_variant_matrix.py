# fails: nothing
# es: dibuja las dos curvas de una vez como columnas de una matriz
# en: draws both curves at once as the columns of a matrix
def plot_training_curves(train_losses, val_losses):
    fig, ax = plt.subplots(constrained_layout=True)
    both = torch.stack([train_losses, val_losses], dim=1).numpy()
    lines = ax.plot(range(1, both.shape[0] + 1), both)
    ax.legend(lines, ["Training loss", "Validation loss"])
    ax.set_title("Overfitting")
    ax.set_xlabel("Epoch")
    ax.set_ylabel("Loss")
    return fig, ax
