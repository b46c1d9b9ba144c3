# fails: nothing
# es: crea las dos líneas a mano y las añade a los ejes
# en: makes both lines by hand and adds them to the axes
def plot_training_curves(train_losses, val_losses):
    curves = {"pérdida de entrenamiento": train_losses, "pérdida de validación": val_losses}
    axes = plt.figure().gca()
    for (name, losses), style in zip(curves.items(), ("-", "--")):
        x = torch.arange(len(losses)).add(1).tolist()
        axes.add_line(plt.Line2D(x, losses.tolist(), linestyle=style, label=name))
    axes.autoscale()
    axes.legend(title="media por época")
    plt.setp(axes, xlabel="número de época", ylabel="pérdida (nats)")
    return axes
