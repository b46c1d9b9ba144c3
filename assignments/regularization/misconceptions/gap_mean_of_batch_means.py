# fails: losses_of_both_sets, gap_of_the_losses, gap_in_evaluation_mode, gap_leaves_the_model
# es: promedia las medias de lotes de distinto tamaño como si fueran iguales
# en: averages the means of batches of unequal size as if they were equal
def generalization_gap(model, train_x, train_y, val_x, val_y):
    w = model.training
    model.eval()
    def mean(x, y):
        ls = [F.cross_entropy(model(a), b).item() for a, b in zip(x.split(32), y.split(32))]
        return sum(ls) / len(ls)
    with torch.no_grad():
        a, b = mean(train_x, train_y), mean(val_x, val_y)
    model.train(w)
    return b - a, a, b
