# fails: penalty_is_weight_decay
# es: lee los pesos por p.data, que no tiene grafo
# en: reads the weights through p.data, which has no graph
# symptom: penalty_does_nothing
def l2_penalty(model, strength, all_parameters=False):
    return strength / 2 * sum((p.data**2).sum() for p in model.parameters() if all_parameters or p.dim() >= 2)
