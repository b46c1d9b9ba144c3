# fails: nothing
# es: cuenta los pasos desde 1
# en: counts steps from 1
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    steps = torch.arange(1, len(norms_without) + 1)
    axes.plot(steps, norms_with, label="with")
    axes.plot(steps, norms_without, label="without")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
