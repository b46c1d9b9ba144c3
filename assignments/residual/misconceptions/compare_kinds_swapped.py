# fails: each_network_starts_afresh, losses_of_the_returned_weights, degradation
# es: guarda las redes planas como residuales y al revés
# en: stores plain networks as residual and the reverse
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    for kind in ("plain", "residual"):
        for depth in depths:
            generator = torch.Generator().manual_seed(seed)
            model = draw_weights_(deep_cnn(depth, residual=kind == "residual"), generator)
            train_(model, x, y, batches, lr)
            with torch.no_grad():
                loss = F.cross_entropy(model(x), y)
            results[{"plain": "residual", "residual": "plain"}[kind], depth] = (model, loss.item())
    return results
