# fails: nothing
# es: con pyplot y plt.gca
# en: with pyplot and plt.gca
def plot_gradient_flow(reports):
    plt.figure()
    for name, report in reports.items():
        _, norms, _ = zip(*report)
        plt.plot(range(1, len(norms) + 1), norms, "o--", label=name)
    plt.yscale("log")
    plt.xlabel("weight layer, from the input")
    plt.ylabel("norm")
    plt.legend()
    return plt.gca()
