# fails: nothing
# es: con clamp
# en: by clamp
def relu(x):
    return x.clamp(min=0)
