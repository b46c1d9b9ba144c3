# fails: adamw_without_gradients
# es: encoge también los parámetros sin gradiente
# en: shrinks parameters without a gradient too
def adamw_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    with torch.no_grad():
        for p in parameters:
            p.mul_(1 - lr * weight_decay)
    adam_step(parameters, averages, squares, step, lr, betas, eps)
