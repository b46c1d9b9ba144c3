# fails: nothing
# es: dibuja la matriz de una vez y devuelve la figura
# en: draws the matrix at once and returns the figure
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    lines = ax.plot(norms.numpy())
    ax.legend(lines, [f"layer {i}" for i in range(len(lines))])
    ax.set_yscale("log")
    ax.set_xlabel("step")
    ax.set_ylabel("norm")
    return fig
