# fails: nothing
# es: usa torch.where y copy_
# en: uses torch.where and copy_
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        if p.grad is None:
            continue
        with torch.no_grad():
            p.grad.copy_(torch.where(p.grad.abs() > clip_value, clip_value * p.grad.sign(), p.grad))
