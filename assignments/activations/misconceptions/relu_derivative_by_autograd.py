# fails: relu_derivative_values, relu_derivative_at_zero, relu_derivative_tails, relu_derivative_dtype_and_input
# es: se la pide a autograd en lugar de escribirla
# en: asks autograd for it in place of writing it
def relu_derivative(x):
    leaf = x.clone().requires_grad_(True)
    leaf.clamp(min=0).sum().backward()
    return leaf.grad
