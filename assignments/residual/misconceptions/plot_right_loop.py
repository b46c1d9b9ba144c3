# fails: nothing
# es: una lista por cada bucle
# en: a list in each loop
def plot_gradient_flow(reports):
    fig, axes = plt.subplots(1, 1)
    for label, entries in reports.items():
        layers, norms = [], []
        for number, entry in enumerate(entries, start=1):
            layers.append(number)
            norms.append(entry[1])
        axes.plot(layers, norms, label=label)
    axes.set_yscale("log", base=10)
    axes.set_xlabel("layer number")
    axes.set_ylabel("L2 norm of the gradient")
    axes.legend()
    return axes
