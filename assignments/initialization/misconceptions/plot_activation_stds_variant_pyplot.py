# fails: nothing
# es: usa pyplot y no devuelve nada
# en: uses pyplot and returns nothing
def plot_activation_stds(stds):
    plt.figure()
    for name in stds:
        plt.plot([float(value) for value in stds[name]], "--o", label=name)
    plt.yscale("log")
    plt.xlabel("capa")
    plt.ylabel("desviación estándar")
    plt.legend()
