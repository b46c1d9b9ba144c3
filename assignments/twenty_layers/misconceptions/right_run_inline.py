# fails: nothing
# es: un bucle de entrenamiento propio, sin train ni evaluate
# en: a training loop of its own, without train and evaluate
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    runs = dict.fromkeys(CONDITIONS)
    for name in runs:
        net = build_mlp(name, train_x.shape[-1], 10, 64, 20, generator=generator)
        optimizer, curve = torch.optim.SGD(net.parameters(), lr=lr), []
        for _ in range(epochs):
            net.train()
            order, seen = torch.randperm(len(train_x), generator=generator), []
            for start in range(0, len(order), batch_size):
                picked = order[start : start + batch_size]
                losses = F.cross_entropy(net(train_x[picked]), train_y[picked], reduction="none")
                optimizer.zero_grad()
                losses.mean().backward()
                optimizer.step()
                seen.append(losses.detach())
            curve.append(torch.cat(seen).mean().item())
            if after_epoch is not None:
                after_epoch(net)
        net.eval()
        with torch.no_grad():
            right = (net(val_x).argmax(1) == val_y).sum().item()
        runs[name] = Run(curve, right / len(val_y), net)
    return runs
