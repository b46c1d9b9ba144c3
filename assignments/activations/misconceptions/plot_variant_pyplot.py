# fails: nothing
# es: con pyplot
# en: by pyplot
def plot_dead_fractions(dead):
    plt.figure(figsize=(7, 4))
    for name in dead:
        plt.plot(dead[name].numpy(), label=name, linewidth=2)
    plt.xlabel("paso")
    plt.ylabel("unidades muertas")
    plt.title("¿Quién muere?")
    plt.legend(loc="best")
    plt.grid(True)
    return plt.gca()
