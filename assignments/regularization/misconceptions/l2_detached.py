# fails: penalty_is_weight_decay
# es: calcula la penalización sin grafo: la pérdida sube y los pesos no se enteran
# en: computes the penalty without graph: the loss rises and the weights don't notice
# symptom: penalty_does_nothing
def l2_penalty(model, strength, all_parameters=False):
    squares = [(p.detach()**2).sum() for p in model.parameters() if all_parameters or p.dim() >= 2]
    if not squares:
        return torch.tensor(0.0)
    return strength / 2 * torch.stack(squares).sum()
