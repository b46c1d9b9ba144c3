# fails: nothing
# es: devuelve una lista en lugar de una tupla
# en: returns a list in place of a tuple
def batch_norm_backward(grad_output, x, weight, eps=1e-5):
    centred = x - x.mean(dim=0, keepdim=True)
    precision = 1 / ((centred * centred).mean(dim=0, keepdim=True) + eps)
    along = (grad_output * centred).mean(dim=0, keepdim=True)
    inner = grad_output - grad_output.mean(dim=0, keepdim=True) - centred * along * precision
    grad_weight = (len(x) * along * precision.sqrt()).squeeze(0)
    return [weight * precision.sqrt() * inner, grad_weight, grad_output.sum(dim=0)]
