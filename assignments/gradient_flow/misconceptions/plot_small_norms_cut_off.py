# fails: plot_shows_every_layer
# es: límites que dejan fuera las normas pequeñas
# en: limits that leave small norms out
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(norms.shape[1]):
        ax.plot(norms[:, i].numpy(), label=f"layer {i + 1}")
    ax.set_yscale("log")
    ax.set_xlabel("step")
    ax.set_ylabel("norm")
    ax.legend()
    ax.set_ylim(1e-3, 100)
    return ax
