# fails: values_within_the_limit, values_of_nan_and_inf, values_without_gradients
# es: no hace nada
# en: does nothing
def clip_by_value_(parameters, clip_value):
    pass
