# fails: values_of_nan_and_inf
# es: sustituye los nan por 0 antes de recortar
# en: replaces nan by 0 before it clips
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        if p.grad is not None:
            p.grad.nan_to_num_(nan=0.0).clamp_(-clip_value, clip_value)
