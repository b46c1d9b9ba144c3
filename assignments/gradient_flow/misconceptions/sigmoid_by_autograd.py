# fails: sigmoid_derivative_values, sigmoid_derivative_tails, sigmoid_derivative_dtype_and_input
# es: se la pide a autograd en lugar de escribirla
# en: asks autograd for it in place of writing it
def sigmoid_derivative(x):
    x = x.clone().requires_grad_(True)
    torch.sigmoid(x).sum().backward()
    return x.grad
