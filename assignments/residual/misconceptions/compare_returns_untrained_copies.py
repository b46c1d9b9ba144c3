# fails: each_network_starts_afresh, losses_of_the_returned_weights, degradation
# es: devuelve una copia de la red sin entrenar
# en: returns a copy of the untrained network
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    for kind in ("plain", "residual"):
        for depth in depths:
            generator = torch.Generator().manual_seed(seed)
            model = draw_weights_(deep_cnn(depth, residual=kind == "residual"), generator)
            start = __import__("copy").deepcopy(model).to(x.dtype)
            train_(model, x, y, batches, lr)
            with torch.no_grad():
                loss = F.cross_entropy(model(x), y)
            results[kind, depth] = (start, loss.item())
    return results
