# fails: nothing
# es: trata el sesgo como un peso más
# en: treats the bias as one more weight
def perceptron_step(weights, bias, x, target, lr=1.0):
    both, point = np.append(weights, bias), np.append(x, 1.0)
    if target * np.dot(both, point) <= 0:
        both = both + lr * target * point
    return both[:-1], both[-1]
