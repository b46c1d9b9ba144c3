# fails: nothing
# es: con lerp_, addcmul_ y addcdiv_, como PyTorch
# en: with lerp_, addcmul_ and addcdiv_, as PyTorch does
@torch.no_grad()
def adam_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    for p, m, v in zip(parameters, averages, squares):
        if p.grad is None:
            continue
        g = p.grad.add(p, alpha=weight_decay) if weight_decay else p.grad
        m.lerp_(g, 1 - betas[0])
        v.mul_(betas[1]).addcmul_(g, g, value=1 - betas[1])
        denominator = (v.sqrt() / math.sqrt(1 - betas[1] ** step)).add_(eps)
        p.addcdiv_(m, denominator, value=-lr / (1 - betas[0] ** step))
