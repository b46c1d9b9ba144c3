# fails: nothing
# es: usa semilogy
# en: uses semilogy
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    axes.semilogy(norms_without.numpy(), "r-", label="sin recorte")
    axes.semilogy(norms_with.numpy(), "b--", label="con recorte")
    axes.set(xlabel="paso", ylabel="norma global")
    axes.legend(loc="upper left")
    return axes
