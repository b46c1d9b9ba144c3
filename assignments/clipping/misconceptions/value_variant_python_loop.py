# fails: nothing
# es: recorre las entradas y las compara una a una
# en: walks the entries and compares them one by one
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        if p.grad is not None:
            entries = p.grad.view(-1)
            for i in range(len(entries)):
                if entries[i] > clip_value:
                    entries[i] = clip_value
                elif entries[i] < -clip_value:
                    entries[i] = -clip_value
