# fails: nothing
# es: un bucle sobre las series, con listas
# en: a loop over the series, with lists
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    for name, norms in {"no clipping": norms_without, "clipping": norms_with}.items():
        axes.plot(range(len(norms)), norms.tolist(), marker=".", label=name)
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("norm")
    axes.legend()
    return axes
