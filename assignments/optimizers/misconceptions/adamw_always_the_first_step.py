# fails: adamw_trajectory
# es: llama a adam_step siempre con step = 1
# en: always calls adam_step with step = 1
def adamw_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.mul_(1 - lr * weight_decay)
    adam_step(parameters, averages, squares, 1, lr, betas, eps)
