# fails: nothing
# es: entropía cruzada con log_softmax y nll_loss
# en: cross-entropy from log_softmax and nll_loss
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    for kind in ("plain", "residual"):
        for depth in depths:
            generator = torch.Generator().manual_seed(seed)
            model = draw_weights_(deep_cnn(depth, residual=kind == "residual"), generator)
            train_(model, x, y, batches, lr)
            with torch.no_grad():
                loss = F.nll_loss(F.log_softmax(model(x), dim=1), y)
            results[kind, depth] = (model, loss.item())
    return results
