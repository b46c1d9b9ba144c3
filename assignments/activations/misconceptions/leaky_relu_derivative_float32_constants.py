# fails: leaky_relu_derivative_dtype_and_input
# es: devuelve float32, el tipo que torch da a los números de Python
# en: returns float32, the dtype that torch gives to Python's numbers
def leaky_relu_derivative(x, negative_slope=0.01):
    return torch.where(x > 0, 1.0, negative_slope)
