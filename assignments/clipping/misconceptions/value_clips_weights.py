# fails: values_within_the_limit, values_of_nan_and_inf, values_without_gradients
# es: limita los pesos en lugar de los gradientes
# en: limits the weights, not the gradients
def clip_by_value_(parameters, clip_value):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.clamp_(-clip_value, clip_value)
