# fails: nothing
# es: da a los dos los mismos órdenes de lotes
# en: gives both the same orders of batches
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    state, found = generator.get_state(), {}
    for name, widths in {"linear": (), "mlp": (32, 32)}.items():
        generator.set_state(state)
        model = MLP(2, widths, 2)
        found[name] = [model, *fit(model, x, y, val_x, val_y, generator=generator)]
    return found
