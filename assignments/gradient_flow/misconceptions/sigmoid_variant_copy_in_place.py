# fails: nothing
# es: opera sobre una copia de x
# en: works in place on a copy of x
def sigmoid_derivative(x):
    s = x.clone()
    s.sigmoid_()
    s -= s.pow(2)
    return s
