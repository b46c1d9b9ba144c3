# fails: nothing
# es: usa plt y devuelve plt.gca()
# en: uses plt and returns plt.gca()
def plot_clipping(norms_without, norms_with):
    plt.figure(figsize=(6, 4))
    plt.plot(norms_without, label="without")
    plt.plot(norms_with, label="with")
    plt.yscale("log")
    plt.xlabel("step")
    plt.ylabel("norm")
    plt.title("Global norm")
    plt.legend()
    return plt.gca()
