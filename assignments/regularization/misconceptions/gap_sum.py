# fails: losses_of_both_sets, gap_of_the_losses, gap_in_evaluation_mode, gap_leaves_the_model
# es: suma las pérdidas de las imágenes en lugar de promediarlas
# en: adds up the losses of the images instead of averaging them
def generalization_gap(model, train_x, train_y, val_x, val_y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        train_loss = F.cross_entropy(model(train_x), train_y, reduction="sum").item()
        val_loss = F.cross_entropy(model(val_x), val_y, reduction="sum").item()
    model.train(was_training)
    return val_loss - train_loss, train_loss, val_loss
