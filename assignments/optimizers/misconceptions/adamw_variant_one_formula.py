# fails: nothing
# es: los pesos nuevos en una sola fórmula, con las listas cambiadas
# en: the new weights in a single formula, with the lists replaced
def adamw_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    for i, p in enumerate(parameters):
        g = p.grad
        if g is None:
            continue
        averages[i] = betas[0] * averages[i] + (1 - betas[0]) * g
        squares[i] = betas[1] * squares[i] + (1 - betas[1]) * g.square()
        adam = (averages[i] / (1 - betas[0] ** step)) / ((squares[i] / (1 - betas[1] ** step)).sqrt() + eps)
        p.data = p.data - lr * (adam + weight_decay * p.data)
