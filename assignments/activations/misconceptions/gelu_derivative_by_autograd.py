# fails: gelu_derivative_values, gelu_derivative_at_zero, gelu_derivative_tails, gelu_derivative_dtype_and_input
# es: se la pide a autograd en lugar de escribirla
# en: asks autograd for it in place of writing it
def gelu_derivative(x):
    leaf = x.clone().requires_grad_(True)
    (0.5 * leaf * (1 + torch.erf(leaf / math.sqrt(2)))).sum().backward()
    return leaf.grad
