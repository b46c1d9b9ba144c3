# fails: nothing
# es: escala logarítmica y nombres en castellano
# en: log scale and Spanish names
def plot_training_curves(train_losses, val_losses):
    _, axes = plt.subplots()
    axes.plot(range(1, len(train_losses) + 1), train_losses, label="entrenamiento")
    axes.plot(range(1, len(val_losses) + 1), val_losses, label="validación")
    axes.set_xlabel("época")
    axes.set_ylabel("pérdida")
    axes.legend()
    axes.set_yscale("log")
    return axes
