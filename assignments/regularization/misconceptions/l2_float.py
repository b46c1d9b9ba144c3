# fails: penalty_is_weight_decay
# es: devuelve un número de Python: la pérdida sube y los pesos no se enteran
# en: returns a Python number: the loss rises and the weights don't notice
# symptom: penalty_does_nothing
def l2_penalty(model, strength, all_parameters=False):
    return strength / 2 * sum(p.detach().square().sum().item() for p in model.parameters() if all_parameters or p.dim() >= 2)
