# fails: nothing
# es: asigna a p.grad un tensor nuevo
# en: assigns a new tensor to p.grad
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        if p.grad is not None:
            p.grad = torch.clamp(p.grad, min=-clip_value, max=clip_value)
