# fails: nothing
# es: usa while y el sesgo como un peso más
# en: uses while, with the bias as one more weight
def fit_perceptron(x, targets, lr=1.0, max_epochs=100):
    both, epochs = np.zeros(x.shape[1] + 1), []
    rows = np.column_stack([x, np.ones(len(x))])
    while not epochs or (epochs[-1] > 0 and len(epochs) < max_epochs):
        epochs.append(0)
        for i in range(len(rows)):
            if np.sign(rows[i] @ both) != targets[i]:
                both += lr * targets[i] * rows[i]
                epochs[-1] += 1
    return both[:-1], float(both[-1]), epochs[-1] == 0, epochs
