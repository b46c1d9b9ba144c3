# fails: nothing
# es: mínimo y máximo con tensores
# en: minimum and maximum with tensors
def clip_by_value_(parameters, clip_value):
    for p in list(parameters):
        if p.grad is not None:
            limit = torch.full_like(p.grad, clip_value)
            p.grad = torch.maximum(torch.minimum(p.grad, limit), -limit)
