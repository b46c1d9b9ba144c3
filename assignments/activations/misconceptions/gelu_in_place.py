# fails: gelu_dtype_and_input, gelu_in_backward
# es: multiplica el propio tensor recibido
# en: multiplies the very tensor that it receives
# symptom: caller_changed
def gelu(x):
    distribution = 0.5 * (1 + torch.erf(x / math.sqrt(2)))
    x *= distribution
    return x
