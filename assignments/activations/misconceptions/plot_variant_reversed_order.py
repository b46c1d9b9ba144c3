# fails: nothing
# es: dibuja las series en orden inverso, cada una con su nombre
# en: draws the series in reversed order, each with its own name
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in reversed(list(dead.items())):
        (line,) = axes.plot(fractions, ".-")
        line.set_label(f"activación {name}")
    axes.set_xlabel("lote")
    axes.set_ylabel("fracción de unidades muertas")
    axes.legend()
    return axes
