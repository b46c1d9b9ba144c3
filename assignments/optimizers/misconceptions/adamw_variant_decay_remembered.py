# fails: nothing
# es: guarda el decaimiento, da el paso de Adam y lo resta después
# en: remembers the decay, takes Adam's step and subtracts it afterwards
def adamw_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    with torch.no_grad():
        decays = [None if p.grad is None else lr * weight_decay * p for p in parameters]
        adam_step(parameters, averages, squares, step, lr, betas, eps)
        for p, decay in zip(parameters, decays):
            if decay is not None:
                p -= decay
