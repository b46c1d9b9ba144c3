# fails: relu_dtype_and_input, relu_in_backward
# es: pone a 0 lo negativo en el propio tensor recibido
# en: sets what is negative to 0 in the very tensor that it receives
# symptom: caller_changed
def relu(x):
    return x.clamp_(min=0)
