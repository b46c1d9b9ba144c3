# fails: elu_dtype_and_input, elu_in_backward, elu_in_backward_tails
# es: escribe en el propio tensor recibido
# en: writes into the very tensor that it receives
# symptom: caller_changed
def elu(x, alpha=1.0):
    below = x < 0
    x[below] = alpha * torch.expm1(x[below])
    return x
