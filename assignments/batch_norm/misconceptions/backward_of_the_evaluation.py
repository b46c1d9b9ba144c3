# fails: gradient_of_x, gradient_of_the_weight
# es: da el gradiente de una capa en evaluación que ha anotado media 0 y varianza 1
# en: gives the gradient of a layer in evaluation that has recorded mean 0 and variance 1
def batch_norm_backward(grad_output, x, weight, eps=1e-5):
    n = x.shape[0]
    std = (1 + eps) ** 0.5
    hat = (x) / std
    grad_weight = (grad_output * hat).sum(dim=0)
    grad_bias = grad_output.sum(dim=0)
    grad_x = weight / std * grad_output
    return grad_x, grad_weight, grad_bias
