# fails: nothing
# es: recorre las entradas con min y max de Python
# en: walks the entries with Python's min and max
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        if p.grad is not None:
            entries = p.grad.view(-1)
            for i in range(len(entries)):
                entries[i] = max(-clip_value, min(clip_value, entries[i].item()))
