# fails: adamw_decays_apart, adamw_averages_know_no_decay, adamw_trajectory, adamw_without_gradients, adamw_touches_nothing_else
# es: modifica los parámetros sin torch.no_grad()
# en: changes the parameters without torch.no_grad()
def adamw_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    for p in parameters:
        if p.grad is not None:
            p.mul_(1 - lr * weight_decay)
    adam_step(parameters, averages, squares, step, lr, betas, eps)
