# fails: nothing
# es: pcolormesh con barra de color
# en: pcolormesh with a colour bar
def plot_alignment(weights, source, output):
    figure, axes = plt.subplots()
    mesh = axes.pcolormesh(weights.numpy())
    figure.colorbar(mesh)
    axes.invert_yaxis()
    axes.set_xticks([i + 0.5 for i in range(len(source))], [str(n) for n in source.tolist()])
    axes.set_yticks([i + 0.5 for i in range(len(output))], [str(n) for n in output.tolist()])
    axes.set(xlabel="token leído", ylabel="token dado")
    return axes
