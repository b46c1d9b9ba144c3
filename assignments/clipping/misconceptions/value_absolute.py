# fails: values_within_the_limit
# es: pierde el signo: usa el valor absoluto
# en: loses the sign: takes the absolute value
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        if p.grad is not None:
            p.grad.abs_().clamp_(max=clip_value)
