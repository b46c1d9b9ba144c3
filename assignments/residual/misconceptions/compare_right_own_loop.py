# fails: nothing
# es: escribe su propio bucle de entrenamiento
# en: writes a training loop of its own
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    for depth in depths:
        for kind, residual in {"residual": True, "plain": False}.items():
            net = deep_cnn(depth, residual)
            draw_weights_(net, torch.Generator().manual_seed(int(seed))).to(x.dtype)
            for batch in batches:
                net.zero_grad()
                nn.CrossEntropyLoss()(net(x[batch]), y[batch]).backward()
                with torch.no_grad():
                    for parameter in net.parameters():
                        parameter -= lr * parameter.grad
            with torch.no_grad():
                results[(kind, depth)] = (net, nn.CrossEntropyLoss()(net(x), y).item())
    return results
