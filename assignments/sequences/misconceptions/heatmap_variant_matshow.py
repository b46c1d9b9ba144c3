# fails: nothing
# es: matshow y barra de color
# en: matshow and a colour bar
def plot_alignment(weights, source, output):
    fig = plt.figure()
    ax = fig.add_subplot()
    image = ax.matshow(weights.detach().numpy(), cmap="viridis")
    fig.colorbar(image)
    ax.set_xticks(list(range(len(source))))
    ax.set_xticklabels([f"{n}" for n in source.tolist()])
    ax.set_yticks(list(range(len(output))))
    ax.set_yticklabels([f"{n}" for n in output.tolist()])
    ax.set_xlabel("fuente")
    ax.set_ylabel("salida")
    return ax
