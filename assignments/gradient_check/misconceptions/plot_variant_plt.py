# fails: nothing
# es: devuelve plt
# en: returns plt
def plot_errors(epsilons, errors):
    plt.figure()
    for name, values in errors.items():
        plt.loglog(epsilons, values, label=f"{name}")
    plt.xlabel("$\\epsilon$")
    plt.ylabel("|a - b| / max")
    plt.legend()
    return plt
