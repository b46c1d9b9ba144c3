# fails: heatmap_tokens
# es: cambia las palabras de las marcas sin decir dónde van
# en: changes the words at the ticks without saying where these go
def plot_alignment(weights, source, output):
    _, axes = plt.subplots()
    axes.imshow(weights.numpy())
    for axis, tokens in ((axes.xaxis, source), (axes.yaxis, output)):
        places = axis.get_ticklocs()
        words = [str(token) for token in tokens.tolist()] + [""] * len(places)
        axis.set_ticks(places, labels=words[: len(places)])
    axes.set_xlabel("source")
    axes.set_ylabel("output")
    return axes
