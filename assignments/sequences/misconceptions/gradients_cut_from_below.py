# fails: figure_of_the_gradients
# es: sube las normas diminutas hasta un mínimo
# en: lifts tiny norms to a minimum
def plot_gradients_by_length(lengths, norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        axes.plot(lengths, values.clamp(min=1e-8), label=name)
    axes.set_yscale("log")
    axes.set_xlabel("length")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
