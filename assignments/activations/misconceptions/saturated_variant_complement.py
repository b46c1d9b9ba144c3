# fails: nothing
# es: uno menos la parte que no lo está
# en: one minus the part that is not
def saturated_fraction(z, derivative, threshold=0.01):
    return 1 - (derivative(z).abs() >= threshold).to(torch.float64).mean()
