# fails: losses_of_the_returned_weights
# es: mide la pérdida solo sobre las imágenes de los lotes
# en: takes the loss over the images of the batches only
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    for kind in ("plain", "residual"):
        for depth in depths:
            generator = torch.Generator().manual_seed(seed)
            model = draw_weights_(deep_cnn(depth, residual=kind == "residual"), generator)
            train_(model, x, y, batches, lr)
            with torch.no_grad():
                seen = batches.unique()
                loss = F.cross_entropy(model(x[seen]), y[seen])
            results[kind, depth] = (model, loss.item())
    return results
