# fails: nothing
# es: dibuja con plt y nombres en español
# en: draws with plt and Spanish names
def plot_losses(losses, validation_losses):
    plt.figure()
    plt.plot(losses, "--", label="entrenamiento")
    plt.plot(validation_losses, label="validación")
    plt.xlabel("época")
    plt.ylabel("pérdida")
    plt.legend()
    return plt.gca()
