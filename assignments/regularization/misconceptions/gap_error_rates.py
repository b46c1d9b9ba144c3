# fails: losses_of_both_sets, gap_of_the_losses, gap_in_evaluation_mode, gap_leaves_the_model
# es: da tasas de error en lugar de entropías cruzadas
# en: gives error rates instead of cross-entropies
def generalization_gap(model, train_x, train_y, val_x, val_y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        train_loss = (model(train_x).argmax(1) != train_y).double().mean().item()
        val_loss = (model(val_x).argmax(1) != val_y).double().mean().item()
    model.train(was_training)
    return val_loss - train_loss, train_loss, val_loss
