# fails: nothing
# es: listas enteras, una operación tras otra
# en: whole lists, one operation after another
def adam_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    chosen = [i for i, p in enumerate(parameters) if p.grad is not None]
    ps, ms, vs = ([group[i] for i in chosen] for group in (parameters, averages, squares))
    with torch.no_grad():
        gs = [p.grad + weight_decay * p for p in ps]
        torch._foreach_mul_(ms, betas[0])
        torch._foreach_add_(ms, gs, alpha=1 - betas[0])
        torch._foreach_mul_(vs, betas[1])
        torch._foreach_addcmul_(vs, gs, gs, value=1 - betas[1])
        for p, m, v in zip(ps, ms, vs):
            p -= lr / (1 - betas[0] ** step) * m / ((v / (1 - betas[1] ** step)) ** 0.5 + eps)
