# fails: adamw_decays_apart, adamw_trajectory
# es: el decaimiento reasigna el nombre p: los pesos no encogen
# en: the decay binds the name p anew: weights do not shrink
def adamw_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p = p * (1 - lr * weight_decay)
    adam_step(parameters, averages, squares, step, lr, betas, eps)
