# fails: nothing
# es: el paso como cociente, y p.copy_
# en: the step as a quotient, and p.copy_
def adam_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    b1, b2 = betas
    corrections = 1 - b1**step, 1 - b2**step
    for i in range(len(parameters)):
        p, g = parameters[i], parameters[i].grad
        if g is None:
            continue
        with torch.no_grad():
            g = torch.add(g, weight_decay * p)
            averages[i].copy_(b1 * averages[i] + (1 - b1) * g)
            squares[i].copy_(b2 * squares[i] + (1 - b2) * torch.square(g))
            quotient = torch.div(averages[i] / corrections[0], torch.sqrt(squares[i] / corrections[1]) + eps)
            p.copy_(torch.sub(p, quotient, alpha=lr))
