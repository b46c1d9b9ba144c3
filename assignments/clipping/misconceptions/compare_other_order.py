# fails: same_start_and_data
# es: la segunda red ve los lotes en otro orden
# en: the second net sees the batches in another order
def compare_clipping(model, sequences, targets, lr, max_norm):
    without, clipped = copy.deepcopy(model), copy.deepcopy(model)
    return (
        (without, *train_clipped(without, sequences, targets, lr)),
        (clipped, *train_clipped(clipped, sequences.flip(0), targets.flip(0), lr, max_norm)),
    )
