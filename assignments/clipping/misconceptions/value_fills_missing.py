# fails: values_without_gradients
# es: pone ceros donde faltaba el gradiente
# en: puts zeros where the gradient was missing
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        if p.grad is None:
            p.grad = torch.zeros_like(p)
        p.grad.clamp_(-clip_value, clip_value)
