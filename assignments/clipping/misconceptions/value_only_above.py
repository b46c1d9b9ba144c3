# fails: values_within_the_limit
# es: limita solo por arriba
# en: limits from above only
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        if p.grad is not None:
            p.grad.clamp_(max=clip_value)
