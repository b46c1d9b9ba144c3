# fails: nothing
# es: una función interna y una comprensión
# en: an inner function and a comprehension
def compare_depths(x, y, depths, batches, lr, seed):
    def trained(kind, depth):
        model = deep_cnn(depth, kind == "residual")
        draw_weights_(model, torch.Generator().manual_seed(seed))
        train_(model, x, y, batches, lr)
        return model, F.cross_entropy(model(x), y).detach().item()

    return {(kind, depth): trained(kind, depth) for kind in ("plain", "residual") for depth in depths}
