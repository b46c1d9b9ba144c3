# fails: nothing
# es: con pyplot, los dos ejes logarítmicos
# en: with pyplot, both axes logarithmic
def plot_gradients_by_length(lengths, norms):
    plt.figure()
    for name, values in norms.items():
        plt.plot(lengths, values, label=f"red {name}")
    plt.yscale("log")
    plt.xscale("log")
    plt.xlabel("longitud")
    plt.ylabel("norma del gradiente")
    plt.legend()
    return plt.gca()
