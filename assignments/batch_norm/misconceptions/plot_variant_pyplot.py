# fails: nothing
# es: dibuja con pyplot
# en: draws with pyplot
def plot_norms_by_network(norms):
    plt.figure(figsize=(8, 5))
    for name in norms:
        ys = [float(value) for value in norms[name]]
        plt.plot([k + 1 for k in range(len(ys))], ys, "--s", label=f"red {name}")
    plt.yscale("log")
    plt.grid(True)
    plt.xlabel("Capa lineal")
    plt.ylabel("Norma L2")
    plt.legend(loc="best")
    return plt.gca()
