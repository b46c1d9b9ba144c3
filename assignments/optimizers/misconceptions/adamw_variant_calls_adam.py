# fails: nothing
# es: resta el decaimiento y llama a adam_step
# en: subtracts the decay and calls adam_step
def adamw_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    for p in parameters:
        if p.grad is not None:
            p.data -= lr * weight_decay * p.data
    adam_step(parameters, averages, squares, step, lr=lr, betas=betas, eps=eps, weight_decay=0)
