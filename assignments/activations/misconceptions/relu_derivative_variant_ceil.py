# fails: nothing
# es: redondea hacia arriba lo que queda entre 0 y 1
# en: rounds up what is left between 0 and 1
def relu_derivative(x):
    return x.clamp(0, 1).ceil()
