# fails: nothing
# es: añade guías y un título
# en: adds guides and a title
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots()
    for name, values in errors.items():
        axes.plot(epsilons, values, label=name)
    axes.axvline(1e-5, color="gray", linestyle=":")
    axes.axhline(1e-6, color="gray", linestyle=":")
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_title("Gradient check")
    axes.set_xlabel("epsilon")
    axes.set_ylabel("relative error")
    axes.legend()
    return axes
