# fails: leaky_relu_derivative_values, leaky_relu_derivative_at_zero, leaky_relu_derivative_tails, leaky_relu_derivative_dtype_and_input
# es: se la pide a autograd en lugar de escribirla
# en: asks autograd for it in place of writing it
def leaky_relu_derivative(x, negative_slope=0.01):
    leaf = x.detach().clone().requires_grad_(True)
    value = torch.where(leaf > 0, leaf, negative_slope * leaf)
    return torch.autograd.grad(value.sum(), leaf)[0]
