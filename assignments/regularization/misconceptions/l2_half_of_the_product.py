# fails: penalty_is_weight_decay
# es: olvida el factor 1/2 y deja uno de los dos factores de cada cuadrado fuera del grafo
# en: forgets the factor 1/2 and leaves one of the two factors of each square out of the graph
def l2_penalty(model, strength, all_parameters=False):
    return strength * sum(((p.detach() * p).sum() for p in model.parameters() if all_parameters or p.dim() >= 2), torch.tensor(0.0))
