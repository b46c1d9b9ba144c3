# fails: nothing
# es: semilogy y devuelve los ejes
# en: semilogy and returns the axes
def plot_gradient_flow(reports):
    ax = plt.figure(figsize=(7, 4)).add_subplot()
    for name in reports:
        norms = [row[1] for row in reports[name]]
        ax.semilogy(list(range(1, 1 + len(norms))), norms, label=name)
    ax.set(xlabel="capa", ylabel="norma del gradiente", title="Gradientes")
    ax.legend(title="red")
    return ax
