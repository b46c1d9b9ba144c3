# fails: four_curves
# es: pone 0 donde hay nan
# en: puts 0 where there is nan
def plot_losses(losses):
    figure, axes = plt.subplots()
    for condition, values in losses.items():
        axes.plot(range(1, len(values) + 1), [0 if v != v else v for v in values], label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
