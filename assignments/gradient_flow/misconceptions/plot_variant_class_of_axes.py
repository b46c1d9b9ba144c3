# fails: nothing
# es: figura y ejes por separado, devueltos como tupla
# en: figure and axes apart, returned as a tuple
def plot_gradient_norms(norms):
    figure = plt.figure(figsize=(5, 3), layout="constrained")
    axes = figure.add_subplot(111)
    steps = torch.arange(norms.shape[0])
    for number, layer in enumerate(norms.unbind(1), start=1):
        (line,) = axes.plot(steps, layer, "--", linewidth=1)
        line.set_label(f"Capa n.º {number}")
    axes.set(yscale="log", xlabel="paso de entrenamiento", ylabel="norma L2 del gradiente")
    axes.axhline(1e-6, color="grey")
    axes.legend(loc="upper left", fontsize=6)
    return figure, axes
