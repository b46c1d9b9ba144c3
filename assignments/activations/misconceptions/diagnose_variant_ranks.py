# fails: nothing
# es: ordena las enfermedades por gravedad y toma la peor capa
# en: ranks the illnesses and takes the worst layer
def diagnose_units(pre_activations, activation, derivative):
    words = ["healthy", "saturated", "dying"]

    def rank(z):
        if dead_fraction(activation(z)) >= 0.5:
            return 2
        return 1 if saturated_fraction(z, derivative) > 0.9 else 0

    return words[max(map(rank, pre_activations))]
