# fails: values_of_nan_and_inf
# es: min y max de Python cambian nan por el límite
# en: Python's min and max turn nan into the limit
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        if p.grad is not None:
            entries = p.grad.view(-1)
            for i in range(len(entries)):
                entries[i] = max(-clip_value, min(clip_value, entries[i].item()))
