# fails: nothing
# es: con la interfaz de pyplot, sin devolver nada
# en: with pyplot's interface, returning nothing
def plot_gradient_norms(norms):
    plt.figure()
    for i in range(norms.shape[1]):
        plt.plot(norms[:, i], label="layer " + str(i))
    plt.yscale("log")
    plt.xlabel("step")
    plt.ylabel("norm")
    plt.legend()
