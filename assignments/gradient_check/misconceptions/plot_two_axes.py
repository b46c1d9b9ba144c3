# fails: figure_of_the_errors
# es: dibuja cada método en sus propios ejes
# en: draws each method on axes of its own
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots(len(errors))
    for panel, (name, values) in zip(axes, errors.items()):
        panel.loglog(epsilons, values, label=name)
        panel.set_xlabel("epsilon")
        panel.set_ylabel("relative error")
        panel.legend()
    return axes
