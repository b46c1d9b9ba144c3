# fails: relu_dtype_and_input, relu_in_backward
# es: pone a 0 lo negativo en el propio tensor recibido
# en: sets what is negative to 0 in the very tensor that it receives
# symptom: caller_changed
def relu(x):
    x[x < 0] = 0
    return x
