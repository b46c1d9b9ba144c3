# fails: nothing
# es: recorta con NumPy sobre la misma memoria
# en: clips with NumPy on the same memory
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        if p.grad is not None:
            array = p.grad.numpy()
            array[...] = array.clip(-clip_value, clip_value)
