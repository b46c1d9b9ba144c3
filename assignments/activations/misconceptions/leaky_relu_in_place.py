# fails: leaky_relu_dtype_and_input, leaky_relu_in_backward
# es: multiplica lo negativo en el propio tensor recibido
# en: multiplies the negative in the very tensor that it receives
# symptom: caller_changed
def leaky_relu(x, negative_slope=0.01):
    x[x < 0] *= negative_slope
    return x
