# fails: elu_derivative_values, elu_derivative_at_zero, elu_derivative_tails, elu_derivative_dtype_and_input
# es: se la pide a autograd en lugar de escribirla
# en: asks autograd for it in place of writing it
def elu_derivative(x, alpha=1.0):
    leaf = x.detach().clone().requires_grad_(True)
    torch.where(leaf > 0, leaf, alpha * torch.expm1(leaf.clamp(max=0))).sum().backward()
    return leaf.grad
