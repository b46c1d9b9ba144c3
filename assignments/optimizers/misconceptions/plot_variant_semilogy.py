# fails: nothing
# es: con semilogy, y la figura devuelta
# en: with semilogy, and the figure returned
def plot_comparison(curves):
    figure, axes = plt.subplots(figsize=(8, 4))
    for name in curves:
        axes.semilogy(range(len(curves[name])), curves[name].tolist(), label=name)
    axes.set(xlabel="paso", ylabel="pérdida de entrenamiento")
    axes.legend()
    return figure
