# fails: ratio_of_one_moment, ratio_at_every_step
# es: la menor entre la mayor
# en: the smallest over the largest
def gradient_ratio(norms):
    return norms.min(-1).values / norms.max(-1).values
