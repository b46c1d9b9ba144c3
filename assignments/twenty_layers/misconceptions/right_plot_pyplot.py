# fails: nothing
# es: con plt y sin devolver nada
# en: with plt and returning nothing
def plot_losses(losses):
    plt.figure(figsize=(7, 4))
    for name in losses:
        plt.plot(losses[name], marker="o", label=name)
    plt.xlabel("época")
    plt.ylabel("pérdida")
    plt.title("Cuatro condiciones")
    plt.legend()
