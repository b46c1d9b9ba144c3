# fails: nothing
# es: loglog y la leyenda de la figura
# en: loglog, and the figure's legend
def plot_gradients_by_length(lengths, norms):
    figure = plt.figure()
    axes = figure.add_subplot()
    for (name, values), marker in zip(norms.items(), "osx^v*dph"):
        axes.loglog(torch.tensor(lengths), values, marker=marker, linewidth=2, label=name)
    axes.set_xlabel("longitud de la secuencia")
    axes.set_ylabel("gradiente en el primer paso")
    figure.legend()
    return axes
