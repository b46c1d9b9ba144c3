# fails: nothing
# es: escribe el bucle otra vez en lugar de llamar a train_regularized
# en: writes the loop again instead of calling train_regularized
def compare_regularizers(
    make_net: Callable[[float], nn.Module],
    train_x: Tensor,
    train_y: Tensor,
    val_x: Tensor,
    val_y: Tensor,
    lr: float,
    epochs: int,
    strength: float,
    p: float,
    patience: int,
) -> dict[str, tuple[nn.Module, Tensor, Tensor]]:
    def run(
        p: float = 0.0, strength: float = 0.0, stopper: EarlyStopping | None = None
    ) -> tuple[nn.Module, Tensor, Tensor]:
        net = make_net(p)
        optimizer = torch.optim.SGD(net.parameters(), lr=lr)
        tl, vl = [], []
        for e in range(epochs):
            net.train()
            optimizer.zero_grad()
            (F.cross_entropy(net(train_x), train_y) + l2_penalty(net, strength)).backward()
            optimizer.step()
            g, a, b = generalization_gap(net, train_x, train_y, val_x, val_y)
            tl.append(a); vl.append(b)
            if stopper is not None and stopper.step(b, net):
                break
        if stopper is not None:
            stopper.restore(net)
        curves = torch.tensor(tl, dtype=torch.float64), torch.tensor(vl, dtype=torch.float64)
        return net, *curves

    return {
        "none": run(),
        "l2": run(strength=strength),
        "dropout": run(p=p),
        "early_stopping": run(stopper=EarlyStopping(patience)),
    }
