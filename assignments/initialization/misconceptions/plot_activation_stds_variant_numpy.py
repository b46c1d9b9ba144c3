# fails: nothing
# es: dibuja arreglos de NumPy
# en: draws NumPy arrays
def plot_activation_stds(stds):
    _, axes = plt.subplots()
    for name, values in stds.items():
        axes.plot(values.numpy(), marker="s", label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("std")
    axes.legend()
    return axes
