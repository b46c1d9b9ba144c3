# fails: one_change_at_a_time
# es: da diez veces más épocas a la prueba de parada temprana
# en: gives ten times as many epochs to the run with early stopping
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
        curves = train_regularized(net, train_x, train_y, val_x, val_y, lr, epochs if stopper is None else 10 * epochs, strength, stopper)
        return net, *curves

    return {
        "none": run(),
        "l2": run(strength=strength),
        "dropout": run(p=p),
        "early_stopping": run(stopper=EarlyStopping(patience)),
    }
