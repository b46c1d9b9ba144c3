# fails: adamw_decays_apart, adamw_averages_know_no_decay, adamw_trajectory
# es: encoge los pesos y además mete el decaimiento en el gradiente
# en: shrinks the weights and puts the decay into the gradient besides
def adamw_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.mul_(1 - lr * weight_decay)
    adam_step(parameters, averages, squares, step, lr, betas, eps, weight_decay)
