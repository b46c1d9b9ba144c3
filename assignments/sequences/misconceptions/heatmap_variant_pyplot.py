# fails: nothing
# es: con pyplot y listas
# en: with pyplot and lists
def plot_alignment(weights, source, output):
    plt.figure()
    plt.imshow(weights.tolist(), aspect="auto", origin="upper", cmap="Blues", vmin=0, vmax=1)
    plt.xticks(range(len(source)), source.tolist())
    plt.yticks(range(len(output)), output.tolist())
    plt.xlabel("lo que se lee")
    plt.ylabel("lo que se escribe")
    plt.title("alineamiento")
    return plt.gca()
