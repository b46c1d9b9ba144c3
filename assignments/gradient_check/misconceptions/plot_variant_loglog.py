# fails: nothing
# es: usa loglog y da nombre a la leyenda después
# en: uses loglog and names the legend afterwards
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots(figsize=(7, 4))
    axes.loglog(epsilons, np.column_stack(list(errors.values())), "o-")
    axes.legend(list(errors))
    axes.set(xlabel="épsilon", ylabel="error relativo")
    axes.grid(True)
    return axes
