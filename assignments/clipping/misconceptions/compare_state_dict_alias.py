# fails: same_start_and_data, clipping_decides
# es: guarda state_dict() sin copiarlo: cambia con el modelo
# en: keeps state_dict() without copying it: it changes with the model
def compare_clipping(model, sequences, targets, lr, max_norm):
    start = model.state_dict()
    first = train_clipped(model, sequences, targets, lr)
    without = copy.deepcopy(model)
    model.load_state_dict(start)
    return (without, *first), (model, *train_clipped(model, sequences, targets, lr, max_norm))
