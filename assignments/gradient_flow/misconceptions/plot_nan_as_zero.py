# fails: plot_shows_every_layer
# es: dibuja ceros donde hay nan
# en: draws zeros where there is nan
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(norms.shape[1]):
        ax.plot(norms[:, i].nan_to_num().numpy(), label=f"layer {i + 1}")
    ax.set_yscale("log")
    ax.set_xlabel("step")
    ax.set_ylabel("norm")
    ax.legend()
    return ax
