# fails: each_network_starts_afresh
# es: un solo generador para todas las redes: cada una empieza en otro punto
# en: one generator for all networks: each starts somewhere else
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    generator = torch.Generator().manual_seed(seed)
    for kind in ("plain", "residual"):
        for depth in depths:
            model = draw_weights_(deep_cnn(depth, residual=kind == "residual"), generator)
            train_(model, x, y, batches, lr)
            with torch.no_grad():
                loss = F.cross_entropy(model(x), y)
            results[kind, depth] = (model, loss.item())
    return results
