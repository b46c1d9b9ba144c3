# fails: nothing
# es: con líneas escalonadas
# en: by stepped lines
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        axes.step(torch.arange(len(fractions)), fractions, where="post", label=name)
    axes.set_xlabel("step")
    axes.set_ylabel("dead")
    axes.legend()
    return axes
