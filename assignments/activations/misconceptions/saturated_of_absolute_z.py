# fails: saturated_entries, saturated_by_size
# es: evalúa la derivada en |z|, como si fuera siempre par
# en: evaluates the derivative at |z|, as if it were always even
def saturated_fraction(z, derivative, threshold=0.01):
    return (derivative(z.abs()).abs() < threshold).double().mean()
