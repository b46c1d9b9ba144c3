# fails: nothing
# es: con semilogy, pasos desde 1
# en: with semilogy, steps from 1
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i, layer in enumerate(norms.T):
        ax.semilogy(range(1, len(layer) + 1), layer.tolist(), marker="o", label=f"W{i}")
    ax.set(xlabel="paso", ylabel="||g||", title="Flujo")
    ax.legend()
    return ax
