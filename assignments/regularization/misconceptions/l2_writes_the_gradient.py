# fails: penalty_is_weight_decay
# es: escribe en los gradientes de los pesos y devuelve un número sin grafo
# en: writes into the gradients of the weights and returns a number without a graph
def l2_penalty(model, strength, all_parameters=False):
    t = torch.tensor(0.0)
    for p in model.parameters():
        if all_parameters or p.dim() >= 2:
            with torch.no_grad():
                p.grad = strength * p if p.grad is None else p.grad + strength * p
            t = t + (p.detach()**2).sum()
    return strength / 2 * t
